import { describe, expect, it } from 'vitest';
import { startImportEngine } from '../../../renderer/state/import/import-engine.ts';
import type { FromImporter, ToImporter } from '../../../renderer/state/import/import-messages.ts';
import { startImportRun, type ImportNews } from '../../../renderer/state/import/import-run.ts';
import { countsWith, summaryOf } from '../../../renderer/state/import/import-summary.ts';
import type { ImportListener } from '../../../renderer/state/import/import-thread.ts';
import type { ImportQuestion } from '../../../renderer/state/import/understand-text.ts';
import { partsOf } from '../../../renderer/state/import/taken-parts.ts';
import { takenLines, withTaken } from '../../../shared/imports/apply-import.ts';
import { previewImport } from '../../../shared/imports/preview-import.ts';
import { readWindowTable } from '../../../shared/imports/table-windows.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { addDays } from '../../../shared/time/iso-date.ts';
import { aPlan } from '../../support/a-plan.ts';
import { anImportContext } from '../../support/an-import.ts';

const rows = (count: number): string =>
  [
    'Ticket,Customer,Environment,Date,Start,End,Zone',
    ...Array.from(
      { length: count },
      (_, at) =>
        `CHG${at},Northwind,prod,${addDays('2027-01-01', at % 300)},22:00,04:00,America/New_York`,
    ),
  ].join('\n');

const question = (text: string, plan: Plan = aPlan({ series: [] })): ImportQuestion => ({
  plan,
  source: { name: 'pasted', text },
  choices: { formatId: null, options: {}, zone: 'UTC', columns: {} },
  nowMs: Date.UTC(2027, 0, 1),
});

/** A clock on which 30 ms pass between any two looks. */
function slowClock(): () => number {
  let nowMs = 0;
  return () => (nowMs += 30);
}

/** A thread in which nothing happens until `work`; what crosses it is copied, as between threads. */
function heldThreads() {
  const threads: { on: ImportListener; asked: ToImporter[]; ended: boolean; work: () => void }[] =
    [];
  const open = (on: ImportListener) => {
    const engine = startImportEngine(
      (message: FromImporter) => on.heard(structuredClone(message)),
      slowClock(),
    );
    const thread = {
      on,
      asked: [] as ToImporter[],
      ended: false,
      work: () => thread.asked.splice(0).forEach(engine),
    };
    threads.push(thread);
    return {
      post: (message: ToImporter) => void thread.asked.push(structuredClone(message)),
      end: () => {
        thread.ended = true;
      },
    };
  };
  return { threads, open };
}

function start() {
  const { threads, open } = heldThreads();
  const news: ImportNews[] = [];
  const run = startImportRun(open, (told) => void news.push(told));
  const last = () => threads.at(-1) ?? expect.unreachable('No thread was opened.');
  return { threads, run, news, last, state: () => news.at(-1)?.state };
}

describe('a text that is read in a thread', () => {
  it('tells how far it is, what it would do, and hands over what is taken', async () => {
    const { run, news, last, state } = start();
    const asked = question(rows(500));
    run.ask(asked);
    expect(state()).toEqual({ kind: 'reading', progress: null });
    last().work();
    expect(news.map((told) => told.state)).toContainEqual({
      kind: 'reading',
      progress: { step: 'comparing', done: 100, of: 500 },
    });
    expect(state()).toMatchObject({
      kind: 'read',
      summary: { formatId: 'csv-windows', counts: { add: 500, update: 0 }, added: { count: 500 } },
    });
    const taken = run.take(new Set());
    last().work();
    const made = withTaken(asked.plan, (await taken) ?? expect.unreachable('Nothing was taken.'));
    expect(made.series).toHaveLength(500);
    expect(made.imports).toHaveLength(500);
  });

  it('hands over what is taken in parts, in its order, to each who asks for it', async () => {
    const { run, last, threads } = start();
    const asked = question(rows(1_201));
    run.ask(asked);
    last().work();
    const twice = [run.take(new Set()), run.take(new Set())];
    last().work();
    const [first, second] = await Promise.all(twice);
    expect(second).toEqual(first);
    const context = anImportContext({ plan: asked.plan, zone: 'UTC', todayMs: asked.nowMs });
    const reading = readWindowTable(asked.source.text, context);
    const whole = takenLines(previewImport(asked.plan, reading, 'table'));
    expect(first).toEqual(whole);
    expect(partsOf(whole).map(({ things }) => things.length)).toEqual([500, 500, 201]);
    // Whoever asks is never left waiting: a thread that goes answers all with nothing.
    const left = [run.take(new Set()), run.take(new Set())];
    run.end();
    expect(await Promise.all(left)).toEqual([null, null]);
    expect(threads).toHaveLength(1);
  });

  it('shows the first lines of each sort only, however many there are', () => {
    const { run, last, state } = start();
    run.ask(question(rows(900)));
    last().work();
    const told = state();
    const summary = told?.kind === 'read' ? told.summary : null;
    expect(summary?.added.first).toHaveLength(200);
    expect(JSON.stringify(summary).length).toBeLessThan(400_000);
  });

  it('is given up for another one that comes meanwhile, and its thread ended', () => {
    const { threads, run, last, state } = start();
    run.ask(question(rows(3)));
    run.ask(question(rows(2)));
    expect(threads.map(({ ended }) => ended)).toEqual([true, false]);
    threads[0]?.work();
    expect(state()).toMatchObject({ kind: 'reading' });
    last().work();
    expect(state()).toMatchObject({ summary: { counts: { add: 2 } } });
    // Nobody is at work: the same thread reads on.
    run.ask(question(rows(4)));
    last().work();
    expect(threads).toHaveLength(2);
    expect(state()).toMatchObject({ summary: { counts: { add: 4 } } });
  });

  it('is stopped by a person, and read when it is asked for again', async () => {
    const { threads, run, last, state } = start();
    run.ask(question(rows(3)));
    run.stop();
    expect(state()).toEqual({ kind: 'stopped' });
    expect(last().ended).toBe(true);
    expect(await run.take(new Set())).toBeNull();
    run.ask(question(rows(3)));
    last().work();
    expect(threads).toHaveLength(2);
    expect(state()).toMatchObject({ kind: 'read' });
    run.stop();
    expect(state()).toMatchObject({ kind: 'read' });
  });

  it('of no format is told as such, and a thread that dies as a failure', async () => {
    const { run, last, state } = start();
    run.ask(question('hello'));
    last().work();
    expect(state()).toEqual({ kind: 'read', summary: null });
    run.ask(question(rows(1)));
    last().work();
    const taken = run.take(new Set());
    last().on.died('It ran out of memory.');
    expect(await taken).toBeNull();
    expect(state()).toEqual({ kind: 'failed', reason: 'It ran out of memory.' });
  });

  it('says nothing more once nobody looks', () => {
    const { run, news, last } = start();
    run.ask(question(rows(1)));
    run.end();
    const told = news.length;
    last().work();
    expect(news).toHaveLength(told);
    expect(last().ended).toBe(true);
  });
});

describe('what was changed here since', () => {
  const read = (text: string, plan: Plan) => {
    const { run, last, state } = start();
    run.ask(question(text, plan));
    last().work();
    const told = state();
    if (told?.kind !== 'read' || told.summary === null) return expect.unreachable('Not read.');
    return { run, last, summary: told.summary };
  };

  it('is taken where a person ticks it, and counted so before', async () => {
    const first = read(rows(2), aPlan({ series: [] }));
    const once = first.run.take(new Set());
    first.last().work();
    const plan = withTaken(aPlan({ series: [] }), (await once) ?? expect.unreachable());
    const [one, two] = plan.series;
    if (one === undefined || two === undefined) return expect.unreachable('Two came in.');
    // One was renamed here, the other removed.
    const edited: Plan = { ...plan, series: [{ ...one, name: 'Ours' }] };
    const second = read(rows(2).replaceAll('22:00', '21:00'), edited);
    expect(second.summary.counts).toMatchObject({ add: 0, update: 0, skip: 2 });
    const ticked = new Set(second.summary.asked.first.map(({ mark }) => mark.id));
    expect(countsWith(second.summary, ticked)).toMatchObject({ add: 1, update: 1, skip: 0 });
    const taken = second.run.take(ticked);
    second.last().work();
    const made = withTaken(edited, (await taken) ?? expect.unreachable());
    expect(made.series.map(({ startTime }) => startTime)).toEqual(['21:00', '21:00']);
  });

  it('is counted beside lines that say nothing new', () => {
    const empty = anImportContext().plan;
    const preview = previewImport(empty, { items: [], notUnderstood: [], notes: ['n'] }, 'table');
    expect(summaryOf(preview, 'csv-windows')).toMatchObject({
      counts: { add: 0, update: 0, skip: 0, notUnderstood: 0 },
      notes: ['n'],
    });
  });
});
