/** C1 to C6: planning with the network cable out, killed in the middle, across versions of the format. */
import { expect, test, type Page } from '@playwright/test';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchPlan } from '../../build/launch/launch-plan.ts';
import { parsePlan } from '../../shared/formats/plan-file.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { displayOfWorker } from '../support/displays.ts';
import { answerSaveDialog, chooseMenu, day, inspector, itemsSaying } from '../support/drive-app.ts';
import { canary } from '../support/files-below.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { writeSamplePlan } from '../support/sample-plan-file.ts';
import { inMain } from '../support/in-main.ts';

const versionOne = join(import.meta.dirname, '../fixtures/plans/version-1.pwplan');

let folder: string;
let path: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-offline-'));
  path = join(folder, 'ours.pwplan');
  copyFileSync(versionOne, path);
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const text = (): string => readFileSync(path, 'utf8');

/** The plan in the file, whole and as the app sealed it. */
function planInFile(): Plan {
  const parsed = parsePlan(text(), sha256);
  if (!parsed.ok || parsed.value.altered) throw new Error('The file is not as it was saved.');
  return parsed.value.plan;
}

/** Lines that one of the texts has and the other has not; of both the larger number. */
function linesBetween(before: string, after: string): number {
  const [was, is] = [before.split('\n'), after.split('\n')];
  const only = (of: readonly string[], not: readonly string[]): number => {
    const others = new Set(not);
    return of.filter((line) => !others.has(line)).length;
  };
  return Math.max(only(was, is), only(is, was));
}

/** Whoever asks for anything from here on is refused, and written down. */
async function pullTheCable({ app }: RunningApp): Promise<() => Promise<readonly string[]>> {
  await inMain(app, ({ session }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { askedOutside: asked });
    session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
      const isOurs =
        url.startsWith('app://') || url.startsWith('data:') || url.startsWith('devtools:');
      if (!isOurs) asked.push(url);
      answer({ cancel: !isOurs });
    });
    const { Socket } = process.getBuiltinModule('node:net');
    Socket.prototype.connect = function refuse(...to: readonly unknown[]) {
      asked.push(JSON.stringify(to[0]));
      this.destroy(Object.assign(new Error('The cable is out.'), { code: 'ENETUNREACH' }));
      return this;
    };
  });
  return () =>
    inMain(app, () => (globalThis as unknown as { askedOutside: string[] }).askedOutside);
}

async function draft(page: Page, name: string, date: string): Promise<void> {
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'New window' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('textbox', { name: 'Date' }).fill(date);
  await dialog.getByRole('button', { name: 'Create draft' }).click();
  await expect(dialog).toBeHidden();
}

/** An answer of the database team, pasted from a mail. */
async function importSlot(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('import…');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Import/ });
  await expect(dialog.getByRole('textbox', { name: 'Or paste rows or text' })).toBeFocused();
  await page.keyboard.insertText(
    'Customer,Date,Start,End,Confirmed\nContoso,2027-03-25,22:00,23:00,yes',
  );
  await expect(dialog.getByRole('status')).toHaveText(
    '0 updated, 1 new, 0 skipped, 0 not understood',
  );
  await dialog.getByRole('button', { name: 'Import 1' }).click();
  await expect(dialog).toBeHidden();
}

const saveNow = async (running: RunningApp): Promise<void> => {
  await chooseMenu(running, 'File', 'Save');
  // Not only no longer unsaved: while it is written it says “Saving…”.
  await expect(running.page.getByText(/^Saved( |$)/)).toBeVisible();
};

test('a plan of an earlier version is drafted on, checked, imported into, printed and saved without a network', async () => {
  const secret = 'CANARY-offline';
  const userDataPath = join(folder, 'profile');
  const env = {
    AWS_SECRET_ACCESS_KEY: secret,
    AWS_SESSION_TOKEN: secret,
    AWS_ACCESS_KEY_ID: secret,
  };
  const first = await launchApp([path], { userDataPath, env });
  const { page } = first;
  try {
    const asked = await pullTheCable(first);
    // C4: it opens as it was saved, and without a word about its age.
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await expect(page.getByRole('alert')).toBeHidden();

    // C1: drafting, checking, importing, printing.
    await page.keyboard.press('g');
    await expect(page.getByRole('dialog', { name: 'Go to date' })).toBeVisible();
    await page.keyboard.type('2027-03-18');
    await page.keyboard.press('Enter');
    await expect(day(page, '2027-03-18')).toBeVisible();
    expect(text()).not.toContain('2027-03-19');
    await draft(page, 'Without network', '2027-03-18');
    const conflicts = inspector(page).getByRole('region', { name: /^Conflicts/ });
    await expect(conflicts).toContainText('No slot of the database team');
    await importSlot(page);
    await saveNow(first);
    expect(text()).toContain('DB Contoso');
    const printed = join(folder, 'year.html');
    await answerSaveDialog(first, printed);
    await chooseMenu(first, 'File', 'Print or export…');
    const printing = page.getByRole('dialog', { name: 'Print or export' });
    await printing.getByText('HTML', { exact: true }).click();
    await printing.getByRole('button', { name: 'Save as HTML…' }).press('Enter');
    await expect(printing).toBeHidden();
    expect(existsSync(printed)).toBe(true);

    // C5: moving one window changes at most five lines of the file, its seals included.
    const before = text();
    const item = itemsSaying(page, /^Without network,/).first();
    await item.press('Alt+ArrowRight');
    await expect(page.getByText('Unsaved changes')).toBeVisible();
    await saveNow(first);
    expect(linesBetween(before, text())).toBeLessThanOrEqual(5);
    expect(planInFile()).toMatchObject({ id: 'version1' });
    expect(text()).toContain('2027-03-19');
    // C6, and what an app of another version has written is still there.
    expect(text()).not.toMatch(canary);
    for (const unknown of ['crmNumber', 'ticketOfALaterApp', 'laterList'])
      expect(text()).toContain(unknown);
    expect(await asked()).toEqual([]);
    expect(first.complaints).toEqual([]);

    // C2: killed while it saves.
    const saved = planInFile();
    await draft(page, 'While it is saved', '2027-03-20');
    const closed = first.app.waitForEvent('close');
    const saving = chooseMenu(first, 'File', 'Save').catch(() => {});
    await saving;
    first.app.process().kill('SIGKILL');
    await closed;
    const left = planInFile().series.length;
    expect([saved.series.length, saved.series.length + 1]).toContain(left);

    const second = await launchApp([], { userDataPath });
    try {
      const offer = second.page.getByRole('button', { name: /^Recover 1 edit/ });
      // What reached the file is not lost, and not offered.
      if (left === saved.series.length) await offer.click();
      else await second.page.getByRole('button', { name: path }).click();
      await expect(
        second.page.getByText(left === saved.series.length ? 'Unsaved changes' : 'Saved', {
          exact: true,
        }),
      ).toBeVisible();
      await expect(offer).toBeHidden();
      await chooseMenu(second, 'File', 'Save');
      await expect.poll(() => planInFile().series.length).toBe(saved.series.length + 1);
      await openedTwice();
    } finally {
      await second.close();
    }
  } finally {
    await first.close();
  }
});

/** A colleague's app over the same file is told who has it, until that one lets go. */
async function openedTwice(): Promise<void> {
  await expect.poll(() => existsSync(join(folder, '.ours.pwplan.lock'))).toBe(true);
  const colleague = await launchApp([path], { userDataPath: join(folder, 'colleague') });
  try {
    const banner = colleague.page.getByRole('region', { name: 'Open elsewhere' });
    await expect(banner).toContainText(/has this plan open since \d\d:\d\d/);
    await expectAccessible(colleague);
  } finally {
    await colleague.close();
  }
  // The sign is the first one's: whoever leaves takes down their own alone.
  expect(existsSync(join(folder, '.ours.pwplan.lock'))).toBe(true);
}

test('with no network at all, of the system itself, a plan is drawn and checked', async () => {
  // The sample's clock stands still: whatever the year, there is something to draw.
  const sample = join(folder, 'sample.pwplan');
  writeSamplePlan(sample);
  const plan = await launchPlan({ appArgs: ['--smoke', sample] });
  if (!plan.ok) throw new Error(plan.error.message);
  const { executablePath, electronArgs, env } = plan.value;
  const mayPart = spawnSync('unshare', ['-rn', 'true'], { encoding: 'utf8' });
  if (mayPart.status !== 0) {
    const reason = mayPart.error?.message ?? mayPart.stderr.trim();
    console.log(`No namespace without network here (${reason}): the test above blocks requests.`);
    return;
  }
  const display = displayOfWorker();
  const child = spawn(
    'unshare',
    ['-rn', executablePath, ...electronArgs, `--user-data-dir=${join(folder, 'profile')}`],
    { env: { ...env, ...(display === undefined ? {} : { DISPLAY: display }) } },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(said).toContain('"smoke":"ok"');
  expect(code).toBe(0);
});
