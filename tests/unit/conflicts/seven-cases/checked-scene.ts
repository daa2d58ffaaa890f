/** What the whole check tells of a small plan, in short: nights of 2027 by the hour. */
import { startFullCheck } from '../../../../renderer/state/check/full-check.ts';
import { windowsIn } from '../../../../renderer/state/plan-windows.ts';
import type { CheckFacts } from '../../../../renderer/state/check/check-facts.ts';
import type { Conflict, ConflictRule } from '../../../../shared/conflicts/conflict.ts';
import { prepareFingerprints } from '../../../../shared/conflicts/fingerprint.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { Waiver } from '../../../../shared/model/policy.ts';
import type { Series } from '../../../../shared/model/series.ts';
import type { CellStatus } from '../../../../shared/model/snapshot.ts';
import type { CellRef } from '../../../../shared/model/target.ts';
import { horizonOf } from '../../../../shared/occurrences/horizon.ts';
import type { IsoDate } from '../../../../shared/time/local-date-time.ts';
import { aPlan, aSeries } from '../../../support/a-plan.ts';
import { east, hour, nowMs, organization, prod, west, type Hours } from '../builders.ts';

/** A plan and what is live around it, checked a whole day before `day` begins. */
export interface Scene extends Partial<Plan>, Partial<Pick<CheckFacts, 'live' | 'calendars'>> {
  /** Whose midnight (UTC) hours are told from; 3 May, as the builders count, where it is not said. */
  readonly day?: IsoDate;
  /** How the cells east and west were read; an hour ago, to their end, where it is not said. */
  readonly cells?: CheckFacts['cells'];
}

const may: IsoDate = '2027-05-03';
const hourMs = 3_600_000;
const midnightOf = (day: IsoDate = may): number => Date.parse(`${day}T00:00Z`);

/** An agreed install on Northwind prod: 3 May 00:00-06:00 UTC. */
export const anInstall = (differs: Partial<Series> = {}): Series =>
  aSeries({
    ...{ id: 'w', name: 'w', target: prod, zone: 'Etc/UTC', startTime: '00:00' },
    ...{ rule: { kind: 'dates', dates: [may] }, ...differs },
  });

const newYork = (date: IsoDate): Partial<Series> => ({
  ...{ zone: 'America/New_York', startTime: '22:00', rule: { kind: 'dates', dates: [date] } },
});

/** 6 h from Sat 22:00 in New York: 03-09 UTC of 14 March, to 05:00 there and not to 04:00. */
export const springNight = newYork('2027-03-13');
/** 6 h from Sat 22:00 in New York: 02-08 UTC of 7 November, to 03:00 there and not to 04:00. */
export const autumnNight = newYork('2027-11-06');
export const spring: IsoDate = '2027-03-14';
export const autumn: IsoDate = '2027-11-07';

/** 3 May 00:00-06:00 in Kolkata: from −5.5 to 0.5 in UTC. */
export const inKolkata: Partial<Series> = { zone: 'Asia/Kolkata' };

export const inSpring: Scene = { day: spring, series: [anInstall(springNight)] };
export const inAutumn: Scene = { day: autumn, series: [anInstall(autumnNight)] };

/** Hours of a day in UTC, as the builders count them from 3 May. */
const hoursOf =
  (day: IsoDate) =>
  (from: number, to: number): Hours => {
    const shift = (midnightOf(day) - hour(0)) / hourMs;
    return [shift + from, shift + to];
  };

export const onSpringDay = hoursOf(spring);
export const onAutumnDay = hoursOf(autumn);

/** A cell, read so many hours before the check on 2 May. */
export const aReading = (
  cell: CellRef,
  status: CellStatus = 'fresh',
  hoursAgo = 1,
): CheckFacts['cells'][number] => ({
  ...{ cell, status, problems: [] },
  readAtMs: nowMs - hoursAgo * hourMs,
});

/** East was read nine hours ago, and four count as current; west lately. */
export const eastIsOld = [aReading(east, 'fresh', 9), aReading(west)];
/** Reading east was refused; west was read lately. */
export const eastIsDenied = [aReading(east, 'denied', 1), aReading(west)];
/** What is said of an install then. */
export const eastIsDue = 'C20 warning 111122223333/us-east-1';

function factsOf(scene: Scene): CheckFacts {
  const { day, live = [], calendars = [], cells, ...plan } = scene;
  const checkedMs = midnightOf(day) - 24 * hourMs;
  const lately = [east, west].map((cell) => ({
    ...aReading(cell),
    readAtMs: checkedMs - hourMs,
  }));
  return {
    plan: aPlan({ organization, series: [anInstall()], ...plan }),
    ...{ live, calendars, cells: cells ?? lately, reading: false },
    nowMs: checkedMs,
  };
}

/** Findings of a rule, and C20: `C01 error freeze 4-6`, with who accepted it. */
export const found = (rule: ConflictRule, scene: Scene): readonly string[] =>
  startFullCheck()
    .all(factsOf(scene))
    .filter((conflict) => conflict.rule === rule || conflict.rule === 'C20')
    .map((conflict) => inShort(conflict, midnightOf(scene.day)));

function inShort({ rule, severity, ...conflict }: Conflict, midnightMs: number): string {
  const { counterpart, evidence, accepted } = conflict;
  const hours = (ms: number): number => Math.round(((ms - midnightMs) / hourMs) * 100) / 100;
  return [
    ...[rule, severity, counterpart.kind === 'none' ? counterpart.id : counterpart.name],
    ...evidence.map(({ startMs, endMs }) => `${hours(startMs)}-${hours(endMs)}`),
    ...(accepted?.kind === 'waiver' ? [`accepted by ${accepted.who}: ${accepted.reason}`] : []),
  ].join(' ');
}

/** What is found once the first finding of the rule was waived; then what is, when the plan differs. */
export function foundOnceWaived(
  rule: ConflictRule,
  scene: Scene,
  differs: Scene,
): readonly string[] {
  const waivers = [waiverOf(rule, factsOf(scene))];
  return [
    ...found(rule, { ...scene, waivers }),
    'then',
    ...found(rule, { ...scene, ...differs, waivers }),
  ];
}

/** A waiver as the product makes one. */
function waiverOf(rule: ConflictRule, facts: CheckFacts): Waiver {
  const { plan, live, nowMs } = facts;
  const conflict = startFullCheck()
    .all(facts)
    .find((each) => each.rule === rule);
  if (conflict === undefined) throw new Error('There is nothing to waive.');
  const { freezes, releases } = plan;
  const windows = windowsIn(plan, horizonOf(nowMs));
  const prints = prepareFingerprints({ windows, freezes, releases, live })(conflict);
  return {
    ...{ id: 'waiver', findingId: conflict.id, reason: 'agreed', who: 'Rao' },
    subjectFingerprint: prints.subject,
    counterpartFingerprint: prints.counterpart,
  };
}
