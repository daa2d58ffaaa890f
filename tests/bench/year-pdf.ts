/**
 * The year as PDF through the real window: from the press on Save until the file is there, at 40 customers
 * on one page and at 400 on ten. Beside it what Chromium alone needs for an empty page (the bound), and
 * once, at 400, the longest other sheets, which tell their steps and can be stopped.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildIfStale } from '../../build/build.ts';
import { answerSaveDialog, chooseMenu } from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { withManyCustomers } from '../support/many-customers.ts';
import { writeSamplePlan } from '../support/sample-plan-file.ts';
import { atMost, median, orThrow, type Bench } from './bench.ts';
import { inMain } from '../support/in-main.ts';

const rounds = 3;

async function run() {
  orThrow(await buildIfStale());
  const [one, many] = [await savesAt(40), await savesAt(400)];
  return {
    ours: median(one.saved),
    bound: median(one.bare),
    peers: {},
    note: `40 customers, ${one.kilobytes} kB; 400: ${Math.round(median(many.saved))} ms, ${many.kilobytes} kB${many.others}`,
    targets: [
      atMost(3_000, 'ms from Save to the file, 40 customers', Math.max(...one.saved)),
      atMost(3_000, 'ms, 400 customers', Math.max(...many.saved)),
    ],
  };
}

/** Milliseconds of each saving, and of printing an empty page. */
async function savesAt(customers: number) {
  const folder = mkdtempSync(join(tmpdir(), 'pwp-pdf-bench-'));
  const path = join(folder, 'many.pwplan');
  writeSamplePlan(path, (plan) => withManyCustomers(plan, customers));
  const running = await launchApp([path]);
  try {
    await running.page.getByRole('navigation', { name: 'Screens' }).waitFor();
    const saved: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      saved.push(await savePdf(running, join(folder, `${round}.pdf`)));
      bare.push(await printEmpty(running));
    }
    const kilobytes = kilobytesOf(join(folder, '0.pdf'));
    const others = customers === 400 ? await saveOthers(running, folder) : '';
    return { saved, bare, kilobytes, others };
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const kilobytesOf = (path: string): number => Math.round(statSync(path).size / 1_024);

/** Each other kind once, with its size. */
async function saveOthers(running: RunningApp, folder: string): Promise<string> {
  let words = '';
  for (const what of ['Policy report and evidence', 'A sheet per customer']) {
    const path = join(folder, `${what}.pdf`);
    const tookMs = await savePdf(running, path, what);
    words += `; ${what.toLowerCase()}: ${Math.round(tookMs)} ms, ${kilobytesOf(path)} kB`;
  }
  return words;
}

async function savePdf(running: RunningApp, path: string, what?: string): Promise<number> {
  await chooseMenu(running, 'File', 'Print or export…');
  if (what !== undefined) {
    await running.page.getByRole('combobox', { name: 'What' }).click();
    await running.page.getByRole('option', { name: what }).click();
  }
  const save = running.page.getByRole('button', { name: 'Save as PDF…' });
  await save.waitFor();
  await answerSaveDialog(running, path);
  const startedMs = performance.now();
  // By key: what was saved before is told over the button.
  await save.press('Enter');
  while (!existsSync(path)) await sleep(5);
  const tookMs = performance.now() - startedMs;
  await running.page.getByRole('dialog').waitFor({ state: 'hidden' });
  return tookMs;
}

const printEmpty = ({ app }: RunningApp): Promise<number> =>
  inMain(app, async ({ BrowserWindow }) => {
    const startedMs = performance.now();
    const window = new BrowserWindow({ show: false });
    await window.loadURL('data:text/html,<p>1</p>');
    await window.webContents.printToPDF({});
    window.destroy();
    return performance.now() - startedMs;
  });

export const bench: Bench = { name: 'year-pdf', unit: 'ms', run };
