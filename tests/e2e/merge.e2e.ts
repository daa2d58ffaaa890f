/** Two planners edited one plan apart: the file that came by mail is merged in the real window. */
import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleOrganization } from '../../electron/sample/organization/sample-organization.ts';
import { formatPlan, parsePlan } from '../../shared/formats/plan-file.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { Series } from '../../shared/model/series.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { answerOpenDialog, chooseMenu, waitUntilRead } from '../support/drive-app.ts';
import { launchApp } from '../support/launch-app.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-merge-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const base = sampleOrganization().plan;
const [first, second, third] = base.series as readonly [Series, Series, Series];

/** The base with some of its windows other than they were, or gone. */
const edited = (edits: Readonly<Record<string, Partial<Series> | null>>): Plan => ({
  ...base,
  series: base.series.flatMap((series) => {
    const edit = edits[series.id];
    return edit === null ? [] : [{ ...series, ...edit }];
  }),
});

function write(name: string, plan: Plan, earlier: readonly string[] = []): string {
  const path = join(folder, name);
  writeFileSync(path, formatPlan(plan, sha256, earlier));
  return path;
}

function read(path: string): Omit<Plan, 'clocks'> {
  const parsed = parsePlan(readFileSync(path, 'utf8'), sha256);
  if (!parsed.ok || parsed.value.altered) throw new Error(`${path} is not as it was saved`);
  const { plan } = parsed.value;
  // What a save adds by itself: the clocks by which it was planned.
  return Object.fromEntries(Object.entries(plan).filter(([name]) => name !== 'clocks')) as Omit<
    Plan,
    'clocks'
  >;
}

test('what only they changed comes in, what both changed is chosen, and it is one step', async () => {
  const basePath = write('base.pwplan', base);
  const { sha256: baseHash = '' } = JSON.parse(readFileSync(basePath, 'utf8')) as {
    sha256?: string;
  };
  const mine = edited({ [first.id]: { name: 'Mine first' }, [second.id]: { name: 'Mine second' } });
  const minePath = write('mine.pwplan', mine, [baseHash]);
  const theirs = edited({
    [first.id]: { name: 'Their first', durationMinutes: 95 },
    [third.id]: null,
  });
  const theirPath = write('theirs.pwplan', theirs, [baseHash]);
  const running = await launchApp([basePath]);
  const { page } = running;
  try {
    await waitUntilRead(page);
    await answerOpenDialog(running, minePath);
    await chooseMenu(running, 'File', 'Open plan…');
    await expect(page.getByText('mine.pwplan').or(page.getByText('Saved')).first()).toBeVisible();
    await waitUntilRead(page);
    await answerOpenDialog(running, theirPath);
    await chooseMenu(running, 'File', 'Merge a plan file…');
    const dialog = page.getByRole('dialog', { name: 'Merge theirs.pwplan' });
    await expect(dialog).toContainText('1 to choose, 2 come in');
    const merge = dialog.getByRole('button', { name: 'Merge', exact: true });
    await expect(merge).toBeDisabled();
    await expectAccessible(running);
    await dialog
      .getByRole('group', { name: /Mine first/ })
      .getByRole('radio', { name: /Their first/ })
      .check();
    await merge.click();
    await expect(dialog).toBeHidden();
    await chooseMenu(running, 'File', 'Save');
    await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
    expect(read(minePath)).toEqual(
      edited({
        [first.id]: { name: 'Their first', durationMinutes: 95 },
        [second.id]: { name: 'Mine second' },
        [third.id]: null,
      }),
    );
    expect(read(`${minePath}.bak`)).toEqual(mine);
    await chooseMenu(running, 'Edit', 'Undo');
    await chooseMenu(running, 'File', 'Save');
    await expect.poll(() => read(minePath)).toEqual(mine);
    expect(running.complaints).toEqual([]);
  } finally {
    await running.close();
  }
});

test('a file without a common past says so, and asks instead of guessing', async () => {
  const minePath = write('mine.pwplan', edited({ [first.id]: { name: 'Mine first' } }));
  const theirPath = write('theirs.pwplan', edited({ [second.id]: null }));
  const running = await launchApp([minePath]);
  const { page } = running;
  try {
    await waitUntilRead(page);
    await answerOpenDialog(running, theirPath);
    await page.keyboard.press('Control+K');
    await page.keyboard.type('Merge a plan');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Merge theirs.pwplan' });
    await expect(dialog).toContainText('No version is known that both plans come from');
    await dialog.getByRole('button', { name: 'All mine' }).click();
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    // Meanwhile somebody saves into the file that is open: nothing of theirs is written over.
    writeFileSync(minePath, readFileSync(theirPath));
    await chooseMenu(running, 'File', 'Save');
    await expect(
      page.getByRole('alert').filter({ hasText: 'Somebody changed the file' }),
    ).toBeVisible();
    expect(readFileSync(minePath, 'utf8')).toBe(readFileSync(theirPath, 'utf8'));
  } finally {
    await running.close();
  }
});
