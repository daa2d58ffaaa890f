/** Parts of screens and dialogs that no other step opens, as they are before anything was planned. */
import type { Locator, Page } from '@playwright/test';
import { inspector, showScreen, windowItem, type ScreenName } from '../support/drive-app.ts';
import { expect } from './patient-expect.ts';
import type { Step, Tour } from './tour.ts';

type Facts = Readonly<Record<string, unknown>>;

const region = (page: Page, name: string): Locator => page.getByRole('region', { name });

/** What is behind a screen's switch: its words, and what is there once it is drawn. */
const parts: readonly (readonly [
  screen: ScreenName,
  words: string | RegExp,
  picture: string,
  isThere: (page: Page) => Locator,
])[] = [
  ['Year', 'Reports', 'year-reports', (page) => region(page, 'Standing')],
  ['Year', 'Schedule', 'year', (page) => page.getByRole('grid', { name: /^Year/ })],
  ['Conflicts', 'Policy', 'conflicts-policy', (page) => region(page, 'Cadence')],
  [
    'Push',
    'History',
    'push-history-empty',
    (page) => page.getByText('Nothing has been pushed yet'),
  ],
  ['Push', 'Audit', 'push-audit-empty', (page) => page.getByText('Nothing has been written down')],
  ['Customers', 'Dates', 'customers-dates', (page) => page.getByRole('table', { name: 'Freezes' })],
  [
    'Customers',
    'Rules',
    'customers-rules',
    (page) => page.getByText('No rule can be switched off'),
  ],
  ['Sources', /^Calendars \d/, 'sources-calendars', (page) => region(page, 'Calendars found')],
  [
    'Sources',
    'Readiness',
    'sources-readiness',
    (page) => page.getByRole('grid', { name: 'Readiness of accounts and regions' }),
  ],
  [
    'Sources',
    /^Accounts/,
    'sources-accounts',
    (page) => page.getByRole('radio', { name: /^Accounts/, checked: true }),
  ],
  [
    'Sources',
    /^Sign-ins/,
    'sources-sign-ins',
    (page) => page.getByRole('radio', { name: /^Sign-ins/, checked: true }),
  ],
];

async function lookAtParts({ page, picture }: Tour): Promise<Facts> {
  for (const [screen, words, name, isThere] of parts) {
    await showScreen(page, screen);
    const choices = page.getByRole('main').getByRole('radiogroup');
    await choices
      .getByText(words, typeof words === 'string' ? { exact: true } : {})
      .first()
      .click();
    await expect(isThere(page).first()).toBeAttached();
    await picture(name);
  }
  await leaveParts(page);
  return { parts: parts.length };
}

/** Each screen as it is found by who comes to it first. */
async function leaveParts(page: Page): Promise<void> {
  for (const [screen, words] of [
    ['Conflicts', 'Findings'],
    ['Push', 'New push'],
    ['Customers', 'Customers'],
    ['Sources', /^Cells \d/],
  ] as const) {
    await showScreen(page, screen);
    await page.getByRole('main').getByRole('radiogroup').getByText(words).first().click();
  }
}

async function lookAtCell({ page, picture }: Tour): Promise<Facts> {
  await page.getByRole('gridcell', { name: /hrp-shared-services us-east-1/ }).click();
  const details = page.getByRole('complementary', { name: /^Details/ });
  await expect(details).toBeVisible();
  await picture('sources-cell');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'IAM policies…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await picture('sources-policies');
  await close(page);
  await showScreen(page, 'Conflicts');
  await page.getByLabel('Filter by words').fill('nothing-is-called-that');
  await expect(page.getByText('No conflict matches the filters')).toBeVisible();
  await picture('conflicts-filtered-empty');
  await page.getByLabel('Filter by words').fill('');
  return { cell: 'denied' };
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Commands that open a dialog, by their words in the palette. */
const commands: readonly (readonly [words: string, picture: string])[] = [
  ['Go to date', 'go-to-date'],
  ['Save this view', 'saved-views'],
  ['Days left', 'board-days-left'],
  ['Plan the year', 'plan-year'],
  ['Print or export', 'print'],
  ['Export windows', 'export'],
  ['Import…', 'import'],
  ['Copy for a customer', 'customer-copy'],
  ['State and links of the plan', 'plan-state'],
];

async function lookAtDialogs({ page, picture }: Tour): Promise<Facts> {
  await showScreen(page, 'Calendar');
  const search = page.getByRole('combobox', { name: /^Search/ });
  for (const [words, name] of commands) {
    await page.keyboard.press('Control+k');
    await search.fill(words);
    await expect(page.getByRole('option').first()).toContainText(words);
    await search.press('Enter');
    await expect(search).toBeHidden();
    await expect(page.getByRole('dialog')).toBeVisible();
    await picture(name);
    await close(page);
    await showScreen(page, 'Calendar');
  }
  await page.keyboard.press('Control+k');
  await expect(search).toBeVisible();
  await picture('palette');
  await search.fill('nothing-is-called-that');
  await expect(page.getByText('Nothing is called that')).toBeVisible();
  await picture('search-none');
  await search.fill(
    'patch-window-planner://view?plan=another&date=2027-05-14&view=day&zone=Asia%2FKolkata',
  );
  await search.press('Enter');
  await expect(page.getByRole('dialog', { name: 'This link leads to another plan' })).toBeVisible();
  await picture('link-of-another-plan');
  await close(page);
  return { dialogs: commands.map(([, name]) => name) };
}

/** The lower half of the inspector: what is noted about the work of a window. */
async function lookAtWork({ page, picture }: Tour): Promise<Facts> {
  await windowItem(page, 'hrp-northwind-prod@2027-03-13T22:00').click();
  const field = inspector(page).getByRole('combobox', { name: 'New instances' });
  await field.scrollIntoViewIfNeeded();
  await expect(field).toBeInViewport();
  await picture('inspector-work');
  await page.keyboard.press('Escape');
  return {};
}

export const partSteps: readonly Step[] = [
  { name: 'parts', act: lookAtParts },
  { name: 'cell-and-policies', act: lookAtCell },
  { name: 'dialogs', act: lookAtDialogs },
  { name: 'work-of-a-window', act: lookAtWork },
];
