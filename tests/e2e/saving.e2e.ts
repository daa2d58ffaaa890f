/** What a planner edits survives: a killed app, a colleague who saves meanwhile, a folder that goes. */
import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleOrganization } from '../../electron/sample/organization/sample-organization.ts';
import { formatPlan, parsePlan } from '../../shared/formats/plan-file.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { answerOpenDialog, answerSaveDialog, chooseMenu } from '../support/drive-app.ts';
import { dropFile } from '../support/drop-file.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-saving-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
// Under an id of its own nothing live stands behind it.
const base: Plan = { ...sampleOrganization().plan, id: 'ofourown', name: 'Our plan' };

function read(path: string): Plan {
  const parsed = parsePlan(readFileSync(path, 'utf8'), sha256);
  if (!parsed.ok || parsed.value.altered) throw new Error(`${path} is not as it was saved`);
  return parsed.value.plan;
}

/** Makes a draft on a day of its own, by keyboard. */
async function draft({ page }: RunningApp, inDays: number): Promise<void> {
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'New window' });
  await dialog.getByRole('textbox', { name: 'Date' }).fill(`+${inDays}`);
  await dialog.getByRole('button', { name: 'Create draft' }).click();
  await expect(dialog).toBeHidden();
}

test('an app that is killed has lost no edit: they are offered at the next start, and made again', async () => {
  const path = join(folder, 'ours.pwplan');
  writeFileSync(path, formatPlan(base, sha256));
  const userDataPath = join(folder, 'profile');
  const killed = await launchApp([path], { userDataPath });
  await expect(killed.page.getByText('Saved', { exact: true })).toBeVisible();
  await draft(killed, 7);
  await draft(killed, 8);
  await expect(killed.page.getByText('Unsaved changes')).toBeVisible();
  const closed = killed.app.waitForEvent('close');
  killed.app.process().kill('SIGKILL');
  await closed;

  const running = await launchApp([], { userDataPath });
  const { page } = running;
  try {
    const offer = page.getByRole('region', { name: 'Edits to recover of Our plan' });
    await expect(offer).toContainText(/2 edits of Our plan from \d\d:\d\d.* were not saved/);
    await expectAccessible(running);
    await offer.getByRole('button', { name: 'Recover 2 edits of Our plan' }).click();
    await expect(page.getByText('Unsaved changes')).toBeVisible();
    await expect(offer).toBeHidden();
    await chooseMenu(running, 'File', 'Save');
    await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
    expect(read(path).series).toHaveLength(base.series.length + 2);

    // A colleague saves the same file: told by itself, and merged, never written over.
    const theirs: Plan = { ...read(path), name: 'Their plan' };
    const { sha256: seen = '' } = JSON.parse(readFileSync(path, 'utf8')) as { sha256?: string };
    await draft(running, 9);
    writeFileSync(path, formatPlan(theirs, sha256, [seen]));
    const banner = page.getByRole('region', { name: 'File on disk' });
    await expect(banner).toContainText('Somebody saved this file meanwhile');
    await expectAccessible(running);
    await banner.getByRole('button', { name: 'See what changed…' }).click();
    const merge = page.getByRole('dialog', { name: 'Merge ours.pwplan' });
    await expect(merge).toContainText('1 comes in');
    await merge.getByRole('button', { name: 'Merge', exact: true }).click();
    await chooseMenu(running, 'File', 'Save');
    await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
    await expect(banner).toBeHidden();
    expect(read(path).name).toBe('Their plan');
    expect(read(path).series).toHaveLength(base.series.length + 3);

    // The folder goes while the plan is open.
    const elsewhere = join(folder, 'elsewhere.pwplan');
    mkdirSync(join(folder, 'share'));
    await answerSaveDialog(running, join(folder, 'share', 'ours.pwplan'));
    await chooseMenu(running, 'File', 'Save as…');
    await expect.poll(() => existsSync(join(folder, 'share', 'ours.pwplan'))).toBe(true);
    renameSync(join(folder, 'share'), join(folder, 'gone'));
    await draft(running, 10);
    await chooseMenu(running, 'File', 'Save');
    const failed = page.getByRole('region', { name: 'Saving failed' });
    await expect(failed.getByRole('alert')).toContainText('its folder is no longer there');
    await expectAccessible(running);
    await answerSaveDialog(running, elsewhere);
    await failed.getByRole('button', { name: 'Save elsewhere…' }).click();
    await expect(failed).toBeHidden();
    expect(read(elsewhere).series).toHaveLength(base.series.length + 4);

    // A customer sees its own windows, and what it answers comes back as countered.
    const copyPath = join(folder, 'copy.pwplan');
    await answerSaveDialog(running, copyPath);
    await chooseMenu(running, 'File', 'Copy for a customer…');
    const copying = page.getByRole('dialog', { name: 'Copy for a customer' });
    await expectAccessible(running);
    await copying.getByRole('button', { name: 'Save copy…' }).click();
    await expect(copying).toBeHidden();
    // A hash may hold twelve digits by chance.
    const written = readFileSync(copyPath, 'utf8').replace(/"sha256".*/, '');
    expect(written).not.toMatch(/(?<!\d)\d{12}(?!\d)/);
    const copy = read(copyPath);
    const [asked] = copy.series;
    const answer = copy.series.map((each) =>
      each.id === asked?.id ? { ...each, startTime: '03:15' } : each,
    );
    const { sha256: sent = '' } = JSON.parse(readFileSync(copyPath, 'utf8')) as { sha256?: string };
    writeFileSync(copyPath, formatPlan({ ...copy, series: answer }, sha256, [sent]));
    await answerOpenDialog(running, copyPath);
    await chooseMenu(running, 'File', 'Compare with a plan file…');
    await expect(page.getByRole('dialog', { name: 'Compare with copy.pwplan' })).toBeVisible();
    await expectAccessible(running);
    await page.keyboard.press('Escape');
    await chooseMenu(running, 'File', 'Merge a plan file…');
    const answered = page.getByRole('dialog', { name: 'Merge copy.pwplan' });
    await answered.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(answered).toBeHidden();
    await chooseMenu(running, 'File', 'Save');
    await expect
      .poll(() => read(elsewhere).series.find(({ id }) => id === asked?.id))
      .toMatchObject({ startTime: '03:15', state: 'countered' });

    // A plan of a later version is shown, and not changed.
    const newer = join(folder, 'newer.pwplan');
    writeFileSync(newer, formatPlan(base, sha256).replace('"version": 1', '"version": 2'));
    await dropFile(running, newer);
    await expect(page.getByRole('region', { name: 'Read-only plan' })).toBeVisible();
    await chooseMenu(running, 'File', 'Save');
    await expect(page.getByRole('region', { name: 'Saving failed' })).toContainText('only shown');
    expect(readFileSync(newer, 'utf8')).toContain('"version": 2');
    expect(running.complaints).toEqual([]);
  } finally {
    await running.close();
  }
});
