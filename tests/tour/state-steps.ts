/** Every screen in the states that nobody asks for: readings that are old, half or none, a dead check, little room, nothing, too much. */
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import type { Plan } from '../../shared/model/plan.ts';
import { changeCells, readEarlier } from '../support/change-cells.ts';
import {
  answerOpenDialog,
  chooseMenu,
  showScreen,
  waitUntilRead,
  type ScreenName,
} from '../support/drive-app.ts';
import { withManyCustomers } from '../support/many-customers.ts';
import { writeSamplePlan } from '../support/sample-plan-file.ts';
import { expect } from './patient-expect.ts';
import type { Step, Tour } from './tour.ts';

type Facts = Readonly<Record<string, unknown>>;

const everyScreen: readonly ScreenName[] = [
  'Calendar',
  'Year',
  'Board',
  'Conflicts',
  'Push',
  'Customers',
  'Sources',
];

async function pictureOfEach({ page, picture }: Tour, state: string): Promise<Facts> {
  for (const screen of everyScreen) {
    await showScreen(page, screen);
    await expect(page.getByRole('main')).toBeVisible();
    if (screen === 'Customers') await showCustomers(page, 'Customers');
    await picture(`${state}-${screen.toLowerCase()}`);
  }
  return { screens: everyScreen.length };
}

const showCustomers = (page: Page, tab: string): Promise<void> =>
  page
    .getByRole('radiogroup', { name: 'Part of Customers' })
    .getByText(tab, { exact: true })
    .click();

/** Accounts whose cells are otherwise than the sample has them. */
const few = ['111122220102', '111122220103', '111122220105', '111122220301'];

/** Half of AWS is read, the rest is under way. */
async function keepReading(tour: Tour): Promise<Facts> {
  await changeCells(tour, (cell) => ({ ...cell, status: 'reading', readAtMs: null }), few);
  await expect(tour.page.getByRole('button', { name: /^Reading AWS/ })).toBeVisible();
  const facts = await pictureOfEach(tour, 'loading');
  await changeCells(tour, (cell) => cell);
  await waitUntilRead(tour.page);
  return facts;
}

/** Some accounts were read in the night, the others just now. */
async function makeStale(tour: Tour): Promise<Facts> {
  const { page } = tour;
  await showScreen(page, 'Calendar');
  await changeCells(tour, readEarlier(6), few);
  await expect(page.getByRole('button', { name: /, stale: as of/ }).first()).toBeVisible();
  const facts = await pictureOfEach(tour, 'stale');
  await showScreen(page, 'Calendar');
  await page.keyboard.press('2');
  await expect(page.locator('[data-calendar][data-view="week"]')).toBeVisible();
  await tour.picture('stale-week');
  await page.keyboard.press('1');
  return facts;
}

/** Nothing could be read at all: the network is down. */
async function failToRead(tour: Tour): Promise<Facts> {
  await changeCells(tour, (cell) => ({ ...cell, status: 'offline', readAtMs: null }));
  await expect(tour.page.getByRole('button', { name: /^AWS not read/ })).toBeVisible();
  const facts = await pictureOfEach(tour, 'failed');
  await changeCells(tour, (cell) => cell);
  await waitUntilRead(tour.page);
  return facts;
}

/** The network went down halfway: some accounts were read, of others nothing is known. */
async function readInPart(tour: Tour): Promise<Facts> {
  await changeCells(tour, (cell) => ({ ...cell, status: 'offline', readAtMs: null }), few);
  await expect(tour.page.getByRole('button', { name: /^AWS as of .* 1\d of 28/ })).toBeVisible();
  const facts = await pictureOfEach(tour, 'partial');
  await changeCells(tour, (cell) => cell);
  await waitUntilRead(tour.page);
  return facts;
}

async function stopTheCheck(tour: Tour): Promise<Facts> {
  const { page } = tour;
  await showScreen(page, 'Conflicts');
  await page.workers()[0]?.evaluate(() => {
    setTimeout(() => {
      throw new Error('out of memory');
    });
  });
  const notice = page.getByRole('alert').filter({ hasText: 'The check stopped' });
  await expect(notice).toBeVisible();
  const facts = await pictureOfEach(tour, 'stopped');
  await showScreen(page, 'Conflicts');
  await notice.getByRole('button', { name: 'Check again' }).click();
  await expect(notice).toBeHidden();
  return facts;
}

async function giveLittleRoom(tour: Tour): Promise<Facts> {
  await tour.page.setViewportSize({ width: 900, height: 600 });
  const facts = await pictureOfEach(tour, 'narrow');
  await pictureOfAudit(tour, 'narrow-push-audit');
  await tour.page.setViewportSize({ width: 720, height: 450 });
  await pictureOfEach(tour, 'enlarged');
  await pictureOfAudit(tour, 'enlarged-push-audit');
  await tour.page.setViewportSize({ width: 1440, height: 900 });
  return facts;
}

async function pictureOfAudit({ page, picture }: Tour, name: string): Promise<void> {
  await showScreen(page, 'Push');
  await page.getByText('Audit', { exact: true }).click();
  await expect(page.getByRole('table', { name: 'Audit, newest first' })).toBeVisible();
  await picture(name);
  await page.getByText('New push', { exact: true }).click();
}

async function openPlan(tour: Tour, name: string, change: (plan: Plan) => Plan): Promise<Page> {
  const path = join(tour.workPath, `${name}.pwplan`);
  writeSamplePlan(path, change);
  await answerOpenDialog(tour, path);
  await chooseMenu(tour, 'File', 'Open plan…');
  await expect(tour.page.getByRole('button', { name: 'No AWS accounts' })).toBeVisible();
  return tour.page;
}

const withoutAnything = (plan: Plan): Plan => ({
  ...plan,
  id: 'nothing',
  name: 'Nothing yet',
  organization: {
    ...plan.organization,
    businessUnits: [],
    customers: [],
    teams: [],
    accounts: [],
    gkePolicies: [],
    templates: [],
  },
  series: [],
  releases: [],
  freezes: [],
  holidays: [],
  databaseSlots: [],
  patchEvents: [],
});

async function openMany(tour: Tour): Promise<Facts> {
  const page = await openPlan(tour, 'many', (plan) => withManyCustomers(plan, 160));
  await showScreen(page, 'Calendar');
  await expect(page.locator('[data-event]').first()).toBeVisible();
  const facts = await pictureOfEach(tour, 'dense');
  await showScreen(page, 'Calendar');
  for (const [key, view] of [
    ['2', 'week'],
    ['3', 'day'],
    ['4', 'list'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator(`[data-calendar][data-view="${view}"]`)).toBeVisible();
    await tour.picture(`dense-${view}`);
  }
  await page.keyboard.press('1');
  await page.locator('[data-event^="more:"]').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await tour.picture('dense-busy-day');
  await page.keyboard.press('Escape');
  return facts;
}

export const stateSteps: readonly Step[] = [
  { name: 'loading', act: keepReading },
  { name: 'stale', act: makeStale },
  { name: 'partial', act: readInPart },
  { name: 'failed', act: failToRead },
  { name: 'narrow', act: giveLittleRoom },
  { name: 'stopped', act: stopTheCheck },
  {
    name: 'nothing',
    act: async (tour) => {
      const page = await openPlan(tour, 'nothing', withoutAnything);
      const facts = await pictureOfEach(tour, 'empty');
      await showScreen(page, 'Customers');
      for (const tab of ['Business units', 'Teams', 'Templates', 'Dates']) {
        await showCustomers(page, tab);
        await tour.picture(`empty-customers-${tab.toLowerCase().replace(' ', '-')}`);
      }
      await showScreen(page, 'Calendar');
      await page.keyboard.press('n');
      await expect(page.getByRole('dialog', { name: 'New window' })).toBeVisible();
      await tour.picture('empty-new-window');
      await page.keyboard.press('Escape');
      await showScreen(page, 'Sources');
      await page.getByRole('button', { name: 'Connect AWS accounts…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await tour.picture('empty-connect');
      await page.keyboard.press('Escape');
      return facts;
    },
  },
  { name: 'many', act: openMany },
];
