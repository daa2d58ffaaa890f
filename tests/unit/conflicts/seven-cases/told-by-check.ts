/** Cases that ask the whole check, as people see it: a rule's findings, with C20 beside them. */
import type { CheckFacts } from '../../../../renderer/state/check/check-facts.ts';
import { startFullCheck } from '../../../../renderer/state/check/full-check.ts';
import type { Conflict, ConflictRule } from '../../../../shared/conflicts/conflict.ts';
import { prepareFingerprints } from '../../../../shared/conflicts/fingerprint.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { Waiver } from '../../../../shared/model/policy.ts';
import type { Series } from '../../../../shared/model/series.ts';
import { horizonOf } from '../../../../shared/occurrences/horizon.ts';
import { expandPlan } from '../../../../shared/schedule/expand-series.ts';
import { aCell, unread } from '../../../support/a-cell.ts';
import { aPlan, aSeries } from '../../../support/a-plan.ts';
import { east, organization, prod, west } from '../builders.ts';
import type { Case } from './seven-cases.ts';

/** How the cells of the plan were read. */
type Reading = 'lately' | 'long ago' | 'denied' | 'never';

interface Asked {
  readonly nowMs?: number;
  readonly reading?: Reading;
}

/** An instant as UTC writes it: `2027-03-08T00:00`. */
export const utc = (text: string): number => Date.parse(`${text}Z`);

export const newYork = { zone: 'America/New_York' } as const;
export const kolkata = { zone: 'Asia/Kolkata' } as const;

/** Agreed installs of so many elapsed hours from a local start, in UTC unless told otherwise. */
export const on = (
  id: string,
  [start, hours]: readonly [start: string, hours: number],
  differs: Partial<Series> = {},
): Series =>
  aSeries({
    id,
    name: id,
    zone: 'Etc/UTC',
    target: prod,
    startTime: start.slice(11),
    durationMinutes: hours * 60,
    rule: { kind: 'dates', dates: [start.slice(0, 10)] },
    ...differs,
  });

/** Several cases as one. */
export const each = (...cases: readonly Case[]): Case => ({
  found: () => cases.flatMap(({ found }) => found()),
  expected: cases.flatMap(({ expected }) => expected),
});

/** What cases of a rule are made of. Now is Mon 1 Mar 2027, 00:00 UTC, unless told otherwise. */
export function casesOf(rule: ConflictRule) {
  const tell = (plan: Partial<Plan>, asked?: Asked): readonly string[] =>
    findingsOf(rule, plan, asked).map(inShort);
  return {
    told: (plan: Partial<Plan>, expected: readonly string[], asked?: Asked): Case => ({
      found: () => tell(plan, asked),
      expected,
    }),
    /** Accepts all there is; then the windows last an hour longer, and what was accepted opens again. */
    waived: (
      plan: Partial<Plan>,
      expected: { readonly accepted: readonly string[]; readonly changed: readonly string[] },
      asked?: Asked,
    ): Case => ({
      found: () => {
        const waivers = waiversOf(rule, plan, asked);
        const series = (plan.series ?? []).map(anHourLonger);
        return [...tell({ ...plan, waivers }, asked), ...tell({ ...plan, series, waivers }, asked)];
      },
      expected: [
        ...expected.accepted.map((line) => `${line}, accepted by A. Rao`),
        ...expected.changed,
      ],
    }),
    /** The same is told whether the cells were read long ago, denied, or never read. */
    stale: (plan: Partial<Plan>, expected: readonly string[], asked?: Asked): Case => ({
      found: () => {
        const readings = ['long ago', 'denied', 'never'] as const;
        const answers = readings.map((reading) => tell(plan, { ...asked, reading }).join('\n'));
        return [...new Set(answers)];
      },
      expected: [expected.join('\n')],
    }),
  };
}

const anHourLonger = (series: Series): Series => ({
  ...series,
  durationMinutes: series.durationMinutes + 60,
});

function factsOf(differs: Partial<Plan>, asked: Asked = {}): CheckFacts {
  const { nowMs = utc('2027-03-01T00:00'), reading = 'lately' } = asked;
  const cells = [east, west].map((cell) => cellAsRead(cell, reading, nowMs));
  const plan = aPlan({ organization, ...differs });
  return { plan, live: [], calendars: [], cells, reading: false, nowMs };
}

function cellAsRead(cell: typeof east, reading: Reading, nowMs: number) {
  switch (reading) {
    case 'lately':
      return aCell({ cell, readAtMs: nowMs - 60_000 });
    case 'long ago':
      return aCell({ cell, readAtMs: nowMs - 5 * 3_600_000 });
    case 'denied':
      return aCell({ cell, readAtMs: nowMs - 60_000, status: 'denied' });
    case 'never':
      return aCell({ cell, ...unread, status: 'waiting' });
  }
}

const findingsOf = (rule: ConflictRule, plan: Partial<Plan>, asked?: Asked): readonly Conflict[] =>
  startFullCheck()
    .all(factsOf(plan, asked))
    .filter((conflict) => conflict.rule === rule || conflict.rule === 'C20');

function waiversOf(rule: ConflictRule, plan: Partial<Plan>, asked?: Asked): readonly Waiver[] {
  const { plan: whole, live, nowMs } = factsOf(plan, asked);
  const windows = expandPlan(whole, horizonOf(nowMs));
  const fingerprintsOf = prepareFingerprints({ ...whole, windows, live });
  return findingsOf(rule, plan, asked).map((conflict, index): Waiver => {
    const { subject, counterpart } = fingerprintsOf(conflict);
    return {
      id: `w${index}`,
      findingId: conflict.id,
      subjectFingerprint: subject,
      counterpartFingerprint: counterpart,
      reason: 'agreed',
      who: 'A. Rao',
    };
  });
}

/** `a: C09 warning Pune capacity 03-08T04:00/03-08T06:00`: evidence in UTC. */
const inShort = ({ windowId, rule, severity, counterpart, evidence, accepted }: Conflict): string =>
  [
    `${windowId.split('@')[0] ?? ''}: ${rule} ${severity} ${counterpart.name}`.trimEnd(),
    ...detailsOf(counterpart),
    ...evidence.map(({ startMs, endMs }) => `${isoMinute(startMs)}/${isoMinute(endMs)}`),
  ].join(' ') + (accepted?.kind === 'waiver' ? `, accepted by ${accepted.who}` : '');

function detailsOf(counterpart: Conflict['counterpart']): readonly string[] {
  const { kind } = counterpart;
  if (kind === 'window') return [...(counterpart.people ?? []), ...restOf(counterpart)];
  if (kind === 'team') return [counterpart.fault];
  if (kind === 'notice') return [`due ${isoMinute(counterpart.dueMs)}`];
  if (kind === 'deadline') return [`due ${isoMinute(counterpart.deadlineMs)}`];
  if (kind === 'soak') return [`${counterpart.days ?? 'no'} of ${counterpart.minimumDays} days`];
  if (kind === 'sizing')
    return [`${counterpart.machines} machines, ${counterpart.machinesThatFit} fit`];
  if (kind === 'cadence')
    return [`${counterpart.days} days, ${counterpart.fromDate}/${counterpart.toDate ?? ''}`];
  return [];
}

const restOf = ({ restMinutes }: { readonly restMinutes?: number }): readonly string[] =>
  restMinutes === undefined ? [] : [`rest ${restMinutes} min`];

const isoMinute = (ms: number): string => new Date(ms).toISOString().slice(5, 16);
