import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startCheckClient, type Findings } from '../../../renderer/state/check/check-client.ts';
import { startCheckEngine } from '../../../renderer/state/check/check-engine.ts';
import type { CheckFacts } from '../../../renderer/state/check/check-facts.ts';
import type {
  FromCheckWorker,
  ToCheckWorker,
} from '../../../renderer/state/check/check-messages.ts';
import { startPolicyPart } from '../../../renderer/state/check/policy-part.ts';
import { windowsIn } from '../../../renderer/state/plan-windows.ts';
import { findConflicts } from '../../../shared/conflicts/find-conflicts.ts';
import { findPlanFindings } from '../../../shared/conflicts/plan-findings.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Series } from '../../../shared/model/series.ts';
import { horizonOf } from '../../../shared/occurrences/horizon.ts';
import { addDays } from '../../../shared/time/iso-date.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const nowMs = Date.parse('2027-03-09T14:12:00Z');
const daily = (id: string, startTime: string): Series =>
  aSeries({
    id,
    startTime,
    durationMinutes: 120,
    kind: 'install',
    rule: { kind: 'dates', dates: ['2027-03-20', '2027-03-21'] },
  });

const nothingLive: CheckFacts['live'] = [];
const factsOf = (plan: Plan, differs: Partial<CheckFacts> = {}): CheckFacts => ({
  plan,
  live: nothingLive,
  calendars: [],
  cells: [],
  reading: false,
  nowMs,
  ...differs,
});

/** A client and an engine with a wire between them that copies as a worker's does, and holds until told. */
function wired() {
  const found: Findings[] = [];
  const deaths: string[] = [];
  const posted: ToCheckWorker[] = [];
  let hear: (message: FromCheckWorker) => void = () => undefined;
  let die: (reason: string) => void = () => undefined;
  const engine = startCheckEngine(
    (message) => hear(structuredClone(message)),
    () => 0,
  );
  const client = startCheckClient(
    {
      post: (message) => posted.push(structuredClone(message)),
      listen: (heard, died) => {
        [hear, die] = [heard, died];
      },
      end: () => undefined,
    },
    { found: (findings) => found.push(findings), died: (reason) => deaths.push(reason) },
  );
  const deliver = (count = posted.length): void => {
    posted.splice(0, count).forEach(engine.receive);
    engine.work();
  };
  return { client, deliver, posted, found, deaths, die: (reason: string) => die(reason) };
}

function expected({ plan }: CheckFacts) {
  const horizon = horizonOf(nowMs);
  const windows = windowsIn(plan, horizon);
  const input = {
    planId: plan.id,
    windows,
    live: [],
    calendars: [],
    releases: plan.releases,
    freezes: plan.freezes,
    organization: plan.organization,
    nowMs,
  };
  return [
    ...findConflicts(input),
    ...startPolicyPart().findings({ plan, windows, horizon, nowMs }),
    ...findPlanFindings({ ...input, series: plan.series, cells: [], range: horizon }),
  ];
}

describe('the check in its own thread', () => {
  it('sends of an edit only the series that it touched, and of the findings only what changed', () => {
    const { client, deliver, posted, found } = wired();
    const plan = aPlan({ series: [daily('a', '22:00'), daily('b', '23:00'), daily('c', '02:00')] });
    client.send(factsOf(plan));
    deliver();
    const overlaps = found.at(-1)?.conflicts.filter(({ rule }) => rule === 'C03');
    expect(overlaps).toHaveLength(2);
    const before = found.at(-1)?.conflicts;

    const [a, b, c] = plan.series;
    if (a === undefined || b === undefined || c === undefined) throw new Error('Three series');
    client.send(factsOf({ ...plan, series: [a, b, { ...c, startTime: '03:00' }] }));
    expect(posted).toMatchObject([
      {
        kind: 'facts',
        change: { rest: {}, plan: {}, series: [{ from: 0, until: 2 }, { added: [{ id: 'c' }] }] },
      },
    ]);
    expect(posted[0]).not.toHaveProperty('change.live');
    deliver();
    expect(found.at(-1)?.conflicts).toBe(before);
  });

  it('ends with the findings of a full check after any edits, however they are bundled', () => {
    const anEdit = fc.record({
      which: fc.nat(3),
      hour: fc.integer({ min: 18, max: 23 }),
      day: fc.nat(3),
      kind: fc.constantFrom('change', 'add', 'remove', 'freeze'),
      deliver: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anEdit, { maxLength: 40 }), (edits) => {
        const { client, deliver, found } = wired();
        let facts = factsOf(aPlan({ series: [daily('a', '22:00'), daily('b', '23:00')] }));
        client.send(facts);
        edits.forEach(({ which, hour, day, kind, deliver: isNow }, serial) => {
          facts = factsOf(edited(facts.plan, { which, hour, day, kind, serial }));
          client.send(facts);
          if (isNow) deliver();
        });
        deliver();
        expect(found.at(-1)?.isCurrent).toBe(true);
        expect(found.at(-1)?.conflicts).toEqual(expected(facts));
      }),
      { numRuns: 60 },
    );
  });

  it('never calls findings current that are of facts from before the last ones', () => {
    const { client, deliver, found } = wired();
    const plan = aPlan({ series: [daily('a', '22:00')] });
    client.send(factsOf(plan));
    client.send(factsOf({ ...plan, series: [...plan.series, daily('b', '22:00')] }));
    deliver(1);
    expect(found.map(({ isCurrent }) => isCurrent)).toEqual([false]);
    deliver();
    expect(found.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
  });

  it('answers where a window would be clean, and what moving it would break', async () => {
    const { client, deliver } = wired();
    const plan = aPlan({ series: [daily('a', '22:00')] });
    client.send(factsOf(plan));
    const [window] = windowsIn(plan, horizonOf(nowMs));
    if (window === undefined) throw new Error('No window');
    const slots = client.suggest({ window });
    const promises = client.whatIf([{ ...window, state: 'cancelled' }]);
    deliver();
    expect(await slots).toMatchObject({ kind: 'slots' });
    expect((await promises)?.mended).toEqual([]);
  });

  it('answers what is asked by the facts sent before it', async () => {
    const { client, deliver } = wired();
    const plan = aPlan({ series: [daily('a', '22:00')] });
    const facts = factsOf(plan);
    client.send(facts);
    const [window] = windowsIn(plan, horizonOf(nowMs));
    if (window === undefined) throw new Error('No window');
    const answer = client.ask({ ...window, id: 'new', seriesId: 'new' });
    deliver();
    expect((await answer)?.map(({ rule }) => rule)).toEqual(['C03']);
  });

  it('answers null and tells why when the thread dies', async () => {
    const { client, deaths, die } = wired();
    const plan = aPlan({ series: [daily('a', '22:00')] });
    const [window] = windowsIn(plan, horizonOf(nowMs));
    if (window === undefined) throw new Error('No window');
    const answer = client.ask(window);
    die('out of memory');
    expect(await answer).toBeNull();
    expect(deaths).toEqual(['out of memory']);
  });
});

function edited(
  plan: Plan,
  {
    which,
    hour,
    day,
    kind,
    serial,
  }: { which: number; hour: number; day: number; kind: string; serial: number },
): Plan {
  const { series } = plan;
  const startTime = `${hour}:00`;
  if (kind === 'add') return { ...plan, series: [...series, daily(`n${serial}`, startTime)] };
  if (kind === 'freeze') {
    const startMs = Date.parse(addDays('2027-03-19', day));
    return {
      ...plan,
      freezes: [
        {
          id: `f${serial}`,
          name: 'Freeze',
          hardness: 'hard',
          guards: ['install'],
          targets: [],
          startMs,
          endMs: startMs + 86_400_000,
        },
      ],
    };
  }
  const at = which % Math.max(1, series.length);
  const picked = series[at];
  if (picked === undefined) return plan;
  if (kind === 'remove') return { ...plan, series: series.toSpliced(at, 1) };
  return { ...plan, series: series.with(at, { ...picked, startTime }) };
}
