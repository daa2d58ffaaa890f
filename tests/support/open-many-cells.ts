import { expect } from '@playwright/test';
import { announce, answerWith } from './answer-in-place.ts';
import { aMapped, anAccess, aSession } from './an-access.ts';
import { showScreen } from './drive-app.ts';
import type { RunningApp } from './launch-app.ts';
import { fourRegions, manyCells, planOfManyAccounts } from './many-cells.ts';

/**
 * From the welcome screen to Sources with this many accounts in four regions, in every state a cell
 * can be in. Main's answers are put in place; everything in the window is real.
 */
export async function openManyCells(running: RunningApp, accounts: number): Promise<void> {
  const { page } = running;
  const nowMs = Math.floor(Date.now() / 60_000) * 60_000;
  const plan = planOfManyAccounts(accounts);
  const access = anAccess({
    sessions: [
      aSession({
        state: { kind: 'signed-in', untilMs: nowMs + 40 * 60_000, renews: false },
        expectedAccounts: plan.organization.accounts.map(({ id, alias }) => ({
          accountId: id,
          name: alias,
        })),
      }),
    ],
    mapped: plan.organization.accounts.map(({ id, alias, production }) =>
      aMapped({ accountId: id, alias, production, regions: [...fourRegions] }),
    ),
  });
  const roles = plan.organization.accounts.map(({ id, alias }) => ({
    accountId: id,
    name: alias,
    roles: ['PatchPlanner', 'ReadOnly'],
  }));
  await answerWith(running, 'access:describe', access);
  await answerWith(running, 'access:map', access);
  await answerWith(running, 'access:discover', {
    sessionKey: 'corp',
    readAtMs: nowMs,
    accounts: roles,
  });
  await answerWith(running, 'access:connect', {
    plan,
    path: null,
    altered: false,
    source: 'aws',
    nowMs,
    // The ages that cells tell stay what they are while the test goes on.
    clockFixed: true,
  });
  await answerWith(running, 'snapshot:describe', {
    revision: 1,
    cells: manyCells(accounts, nowMs),
  });
  await answerWith(running, 'live:read', { revision: 1, occurrences: [], calendars: [] });
  for (const channel of ['snapshot:refresh', 'snapshot:cancel', 'snapshot:seen'] as const) {
    await answerWith(running, channel, { started: 0, cancelled: 0 });
  }
  // A window that asked before the answers were put in place hears of them now.
  await announce(running, 'access:changed', [{ access }]);
  await page.getByRole('button', { name: /Use my AWS profiles/ }).click();
  const cells = (accounts * 4).toLocaleString('en-US');
  await page.getByRole('button', { name: `Open ${accounts} accounts, ${cells} cells` }).click();
  await expect(page.getByRole('button', { name: /of \d+ cells/ })).toBeVisible();
  await showScreen(page, 'Sources');
  await expect(page.getByRole('grid', { name: 'Accounts and regions' })).toBeVisible();
}
