/** Rechecking one window that is dragged over a month, or checking a whole plan; prints its figure. */
import { prepareConflictCheck } from '../../../shared/conflicts/find-conflicts.ts';
import { startRecheck } from '../../../shared/conflicts/recheck.ts';
import { startFullCheck } from '../../../renderer/state/check/full-check.ts';
import { windowsIn } from '../../../renderer/state/plan-windows.ts';
import { horizonOf } from '../../../shared/occurrences/horizon.ts';
import { minuteMs } from '../../../shared/time/time-range.ts';
import { printFigure, printOnce } from '../in-child.ts';
import { largeFacts, largeInput } from './large-plan.ts';

const steps = 1_000;

/** One place after the other, a quarter of an hour apart. */
function drag(busyCount: number): void {
  const input = largeInput(2_000, busyCount);
  const { conflictsOf } = prepareConflictCheck(input);
  const [dragged] = input.windows;
  if (dragged === undefined) throw new Error('No window');
  printFigure(5, () => {
    let check = 0;
    for (let step = 0; step < steps; step += 1) {
      const byMs = step * 15 * minuteMs;
      const found = conflictsOf({
        ...dragged,
        startMs: dragged.startMs + byMs,
        endMs: dragged.endMs + byMs,
      });
      check += found.length;
    }
    return { count: steps, check };
  });
}

/** What the worker answers while somebody drags: collisions, limits and promises of one window. */
function asked(): void {
  const facts = largeFacts(10_000, 10_000);
  const check = startFullCheck();
  check.all(facts);
  const [dragged] = windowsIn(facts.plan, horizonOf(facts.nowMs));
  if (dragged === undefined) throw new Error('No window');
  printFigure(5, () => {
    let found = 0;
    for (let step = 0; step < steps; step += 1) {
      const byMs = step * 15 * minuteMs;
      const window = {
        ...dragged,
        startMs: dragged.startMs + byMs,
        endMs: dragged.endMs + byMs,
      };
      const answer = check.answer({ kind: 'ask', askId: step, window });
      if (answer.kind === 'answer') found += answer.conflicts.length;
    }
    return { count: steps, check: found };
  });
}

/** A plan that was never seen, so that nothing is remembered. */
function whole(): void {
  const input = largeInput(10_000, 10_000);
  printFigure(5, () => {
    const found = startRecheck().check(input);
    return { count: input.windows.length, check: found.length };
  });
}

/**
 * All that the worker checks of such a plan, expanding its series included: its promises, limits and
 * names too; never seen before. Plans are copied beforehand, as the worker gets them.
 */
function checkUnseen(plans: number): () => { readonly count: number; readonly check: number } {
  const facts = largeFacts(10_000, 10_000);
  const unseen = Array.from({ length: plans }, () => structuredClone(facts.plan));
  return () => {
    const plan = unseen.pop();
    if (plan === undefined) throw new Error('No plan is left that was never seen.');
    return { count: plan.series.length, check: startFullCheck().all({ ...facts, plan }).length };
  };
}

/** Plans until the engine has compiled what there is to compile. */
const warmPlans = 20;

function everything(): void {
  const once = checkUnseen(warmPlans + 12);
  for (let plan = 0; plan < warmPlans; plan += 1) once();
  printFigure(9, once);
}

/** The same after one date of one series was moved. */
function everythingAfterEdit(): void {
  let facts = largeFacts(10_000, 10_000);
  const check = startFullCheck();
  check.all(facts);
  let turn = 0;
  printFigure(5, () => {
    turn += 1;
    const { plan } = facts;
    // Those of even place are of single dates.
    const at = (turn * 7_918) % plan.series.length;
    const series = plan.series[at];
    if (series?.rule.kind !== 'dates') throw new Error('No dates');
    const [first = ''] = series.rule.dates;
    const originalStart = `${first}T${series.startTime}`;
    const moved = { originalStart, movedTo: `${first}T${turn % 2 === 0 ? '03' : '04'}:15` };
    facts = {
      ...facts,
      plan: { ...plan, series: plan.series.with(at, { ...series, changes: [moved] }) },
    };
    return { count: 1, check: check.all(facts).length };
  });
}

/** One window of it moved: what an edit costs. */
function edit(): void {
  let input = largeInput(10_000, 10_000);
  const recheck = startRecheck();
  recheck.check(input);
  let turn = 0;
  printFigure(5, () => {
    turn += 1;
    const at = (turn * 7_919) % input.windows.length;
    const window = input.windows[at];
    if (window === undefined) throw new Error('No window');
    const moved = {
      ...window,
      startMs: window.startMs + 15 * minuteMs,
      endMs: window.endMs + 15 * minuteMs,
    };
    input = { ...input, windows: input.windows.with(at, moved) };
    return { count: 1, check: recheck.check(input).length };
  });
}

const ways: Readonly<Record<string, () => void>> = {
  million: () => drag(1_000_000),
  thousand: () => drag(1_000),
  asked,
  whole,
  edit,
  everything,
  'everything-cold': () => printOnce(checkUnseen(1)),
  'everything-after-edit': everythingAfterEdit,
};
const run = ways[process.argv[2] ?? ''];
if (run === undefined) throw new Error(`No way ${process.argv[2] ?? ''}`);
run();
