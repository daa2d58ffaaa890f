/** Sources at 500 accounts × 4 regions in the real window: every state, by keyboard, by mouse, for axe. */
import { expect, test, type Locator } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { announce, asked, neverAnswer, refuseWith } from '../support/answer-in-place.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { accountIdOf } from '../support/many-cells.ts';
import { openManyCells } from '../support/open-many-cells.ts';
import { tabTo } from '../support/tab-to.ts';

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp();
  await openManyCells(running, 500);
});
test.afterAll(() => running.close());

const grid = (): Locator => running.page.getByRole('grid', { name: 'Accounts and regions' });
const cell = (name: string | RegExp): Locator => grid().getByRole('gridcell', { name });
const look = (name: string): Locator =>
  running.page
    .getByRole('group', { name: 'Show cells that are' })
    .getByRole('button', { name: new RegExp(`^${name} \\d`) });

/** Main tells that the cells at these places of every hundred stand differently now. */
const tellOfCells = (places: readonly number[], status: 'cancelled' | 'fresh' | 'signed-out') =>
  announce(
    running,
    'snapshot:changed',
    places.flatMap((place) =>
      Array.from({ length: 20 }, (_, hundred) => ({
        revision: 2,
        cell: {
          cell: {
            accountId: accountIdOf(Math.floor((hundred * 100 + place) / 4)),
            region: ['eu-central-1', 'eu-west-1', 'us-east-1', 'us-west-2'][place % 4] ?? '',
          },
          status,
          readAtMs: null,
          calendarCount: 0,
          maintenanceWindowCount: 0,
          problems: [],
        },
      })),
    ),
  );

test.beforeEach(async () => {
  await running.page.getByText(/^Cells \d/).click();
  await look('All').click();
  await running.page.getByLabel(/^Filter accounts by/).fill('');
});

test('only what is in sight is drawn, and the grid says how large it is', async () => {
  await expect(grid()).toHaveAttribute('aria-rowcount', '505');
  await expect(grid()).toHaveAttribute('aria-colcount', '5');
  expect(await grid().getByRole('row').count()).toBeLessThan(60);
  await grid().evaluate((element) => (element.scrollTop = element.scrollHeight));
  await expect(cell(/^acme-wellframe-499-dev us-west-2/)).toBeVisible();
  // The names of the regions and of the business unit stay in sight.
  await expect(grid().getByRole('columnheader', { name: 'eu-west-1' })).toBeInViewport();
  await expect(grid().getByRole('rowheader', { name: /^Wellframe/ })).toBeInViewport();
  expect(await grid().getByRole('row').count()).toBeLessThan(60);
});

test('the grid is one tab stop, and keys lead through all of it', async () => {
  const { page } = running;
  const { keyboard } = page;
  await grid().evaluate((element) => (element.scrollTop = 0));
  await cell(/^acme-harbor-000-prod eu-central-1/).click();
  const focused = page.locator(':focus');
  await keyboard.press('ArrowRight');
  await expect(focused).toHaveAccessibleName(/^acme-harbor-000-prod eu-west-1: Fresh, 1 min ago/);
  await keyboard.press('ArrowDown');
  await expect(focused).toHaveAccessibleName(/^acme-harbor-004-dev eu-west-1: /);
  await keyboard.press('Control+End');
  await expect(focused).toHaveAccessibleName(/^acme-wellframe-499-dev us-west-2/);
  await keyboard.press('PageUp');
  await expect(focused).toHaveAccessibleName(/^acme-wellframe-451-dev us-west-2/);
  await keyboard.press('Control+Home');
  await expect(focused).toHaveAccessibleName(/^Harbor 125 accounts/);
  await keyboard.press('Enter');
  await expect(focused).toHaveAttribute('aria-expanded', 'false');
  await expect(grid()).toHaveAttribute('aria-rowcount', '380');
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await keyboard.press('End');
  await keyboard.press('Enter');
  await expect(
    page.getByRole('complementary', { name: /^Details of acme-harbor-000-prod us-west-2/ }),
  ).toBeVisible();
  await keyboard.press('r');
  await expect
    .poll(() => asked(running, 'snapshot:refresh'))
    .toContainEqual({ cells: [{ accountId: accountIdOf(0), region: 'us-west-2' }] });
  await keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: /^Details/ })).toBeHidden();
  // Out of the grid and into it again: where one was.
  await keyboard.press('Shift+Tab');
  await expect(grid().locator(':focus')).toHaveCount(0);
  await keyboard.press('Tab');
  await expect(focused).toHaveAccessibleName(/^acme-harbor-000-prod us-west-2/);
});

const states: readonly (readonly [string, RegExp, RegExp])[] = [
  ['Stale', /: Stale, 9 h ago/, /read /],
  ['Partly', /: Partly, /, /patching, line 12 the event has no DTSTART \(a@b\)/],
  ['Reading', /: Reading…, /, /read /],
  ['Slowed by AWS', /: Slowed by AWS, /, /read /],
  ['Waiting', /: Waiting$/, /Waiting/],
  ['Stopped', /: Stopped, .* old$/, /Reading was stopped\..*Read the cell again when you want it/],
  ['Signed out', /: Signed out, .* old$/, /The sign-in ran out\..*read again by itself/],
  ['Denied', /: Denied, nothing read/, /Not allowed to .* \(ssm:\w+\)\..*Copy the read policy/],
  ['No access', /: No access, nothing/, /No credentials .*Choose another role or profile/],
  ['Wrong account', /: Wrong account, nothing/, /another account, so nothing was asked\./],
  ['Throttled', /: Throttled, .* old$/, /slow down again and again\..*Wait a minute/],
  ['Offline', /: Offline, .* old$/, /This computer is offline\..*Connect to the network/],
  ['Proxy refuses', /: Proxy refuses, /, /407 Proxy Authentication Required\..*HTTPS_PROXY/],
  ['Certificate', /: Certificate, /, /self-signed certificate .*AWS_CA_BUNDLE/],
  ['Unreachable', /: Unreachable, /, /did not answer in 10 s\..*Check the network or VPN/],
  ['Failed', /: Failed, /, /AWS refused: InternalServerError\./],
  ['Region off', /: Region off, /, /not switched on for the account\..*Hide the cell/],
  ['Not offered here', /: Not offered here, /, /does not offer .*Hide the cell/],
];
for (const [name, cellSays, detailsSay] of states) {
  test(`a cell that is ${name.toLowerCase()} says so, and what to do`, async () => {
    await look(name).click();
    await cell(cellSays).first().click();
    const details = running.page.getByRole('complementary', { name: /^Details of/ });
    await expect(details).toContainText(detailsSay);
    await details.getByRole('button', { name: 'Close the details' }).click();
  });
}

test('a cell that was read later than the clock shows is of unknown age, and not fresh', async () => {
  const { page } = running;
  await look('Stale').click();
  await cell(/: Stale, of unknown age/)
    .first()
    .click();
  const details = page.getByRole('complementary', { name: /^Details of/ });
  await expect(details).toContainText('It was read later than this computer’s clock shows');
  await details.getByRole('button', { name: 'Close the details' }).click();
  await expect(page.getByRole('region', { name: 'Sources' })).toContainText(
    'some data of unknown age',
  );
});

test('what changed since one looked is listed, and marked as seen', async () => {
  const { page } = running;
  await look('Changed').click();
  await cell(/ us-|eu-/)
    .filter({ hasText: '9 min ago' })
    .first()
    .click();
  const changes = page.getByRole('region', { name: 'Changed since you last looked' });
  await expect(changes.getByRole('listitem')).toHaveText([
    'Changed: calendar patching version 3 → 4',
    'New: maintenance window weekly-scan',
    'Gone: patch policy quick-setup',
  ]);
  await changes.getByRole('button', { name: 'Mark as seen' }).click();
  await expect.poll(async () => (await asked(running, 'snapshot:seen')).length).toBe(1);
});

test('a thousand cells behind one refusal are one problem, and one session is one banner', async () => {
  const { page } = running;
  const problems = page.getByRole('region', { name: 'Problems' });
  await expect(problems.getByRole('listitem').first()).toContainText(
    '20 cells: not allowed to list documents (ssm:ListDocuments).',
  );
  await expect(page.getByRole('region', { name: 'Sign-in corp has ended' })).toHaveCount(1);
  await expect(problems).not.toContainText('sign-in');
});

test('reading is stopped by one press, and news of many cells are shown together', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Stop reading' }).click();
  await expect.poll(() => asked(running, 'snapshot:cancel')).toEqual([{}]);
  await tellOfCells([29, 31, 37], 'cancelled');
  await expect(look('Stopped')).toContainText('80');
  await expect(page.getByRole('progressbar', { name: 'Cells read' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Refresh all' })).toBeEnabled();
});

test('a sign-in that AWS refuses, or that ends soon, is told in the top bar', async () => {
  const { page } = running;
  const session = page.getByRole('article', { name: 'Session corp' });
  await page.getByRole('button', { name: 'Signed out', exact: true }).click();
  await expect(session).toBeVisible();

  await tellOfCells([23], 'fresh');
  await page.getByRole('button', { name: /^Signed in (40|3\d) min/ }).click();
  await expect(session).toContainText(/\d+ min left/);
  await tellOfCells([23], 'signed-out');
});

for (const [tab, there] of [
  ['Cells', 'Accounts and regions'],
  ['Accounts', 'Accounts on the map'],
  ['Sign-ins', 'Session corp'],
] as const) {
  test(`${tab} has no violation, light or dark, at 200 % neither`, async () => {
    const { page } = running;
    await page.getByText(new RegExp(`^${tab} \\d`)).click();
    await expect(page.getByLabel(there).first()).toBeVisible();
    await expectAccessible(running);
    await page.setViewportSize({ width: 720, height: 450 });
    await expectAccessible(running);
    await page.setViewportSize({ width: 1440, height: 900 });
  });
}

test('choosing accounts and the sign-in have no violation, light or dark', async () => {
  const { page } = running;
  await page.getByText(/^Accounts \d/).click();
  await page.getByRole('button', { name: 'Add accounts…' }).click();
  await expect(page.getByRole('checkbox', { name: 'All 500', exact: true })).toBeVisible();
  await expectAccessible(running);
  await page.keyboard.press('Escape');
  await page.getByText(/^Sign-ins \d/).click();
  await page.getByRole('button', { name: 'Sign in anew to corp' }).click();
  await expect(page.getByRole('dialog', { name: 'Sign in to corp' })).toContainText(
    'and 496 others',
  );
  await expectAccessible(running);
  await tabTo(page, 'button', 'Cancel');
  await page.keyboard.press('Enter');
  // The focus is back where it was.
  await expect(page.getByRole('button', { name: 'Sign in anew to corp' })).toBeFocused();
  expect(running.complaints).toEqual([]);
});

test('a sign-in that takes long shows its code, and says when it took too long', async () => {
  const { page } = running;
  const dialog = page.getByRole('dialog', { name: 'Sign in to corp' });
  await neverAnswer(running, 'sign-in:start');
  await page.getByRole('button', { name: 'Sign in and continue: corp' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Asking AWS for a sign-in…');
  const signIn = {
    sessionKey: 'corp',
    startUrl: 'https://acme.awsapps.com/start',
    method: 'device-code',
    step: 'waiting-for-browser',
    userCode: 'BCDF-GHJK',
    verificationUrl: 'https://device.sso.eu-central-1.amazonaws.com/',
    untilMs: Date.now() + 9.5 * 60_000,
  } as const;
  await announce(running, 'sign-in:progressed', [{ signIn }]);
  await expect(dialog.getByRole('group', { name: 'Code to confirm' })).toContainText('BCDF-GHJK');
  await expect(dialog).toContainText(/waited for (9|10) min more/);
  await expectAccessible(running);
  await announce(running, 'sign-in:progressed', [{ signIn: { ...signIn, step: 'collecting' } }]);
  await expect(dialog.getByRole('status')).toContainText('Collecting the sign-in from AWS');
  await dialog.getByRole('button', { name: 'Cancel the sign-in' }).click();
  await expect(dialog).toBeHidden();

  await refuseWith(running, 'sign-in:start', {
    kind: 'sign-in-expired',
    message: 'Nobody confirmed the code within 10 minutes. Try again.',
  });
  await page.getByRole('button', { name: 'Sign in and continue: corp' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The sign-in took too long');
  await expectAccessible(running);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
});
