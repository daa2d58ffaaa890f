/** The seven questions to C06 and C07, asked of the whole check. */
import { coverageOf } from '../../../../shared/conflicts/coverage.ts';
import { ageLimitOf } from '../../../../shared/model/reading-age.ts';
import type { Release } from '../../../../shared/model/release.ts';
import type { Series } from '../../../../shared/model/series.ts';
import { aligned, aRelease, hour, nowMs, organization, source, type Hours } from '../builders.ts';
import {
  anInstall,
  autumn,
  autumnNight,
  eastIsDenied,
  eastIsDue,
  eastIsOld,
  found,
  foundOnceWaived,
  inKolkata,
  onAutumnDay,
  onSpringDay,
  spring,
  springNight,
  type Scene,
} from './checked-scene.ts';
import { tellsSevenCases } from './seven-cases.ts';

const minute = 1 / 60;
/** What "no conflicts" says beside: how far the releases of units with a rule are known. */
const knownOf = (releases: readonly Release[]): readonly string[] =>
  coverageOf({
    ...{ cells: eastIsDenied, releases, organization, limit: ageLimitOf(organization, nowMs) },
    range: { startMs: hour(0), endMs: hour(24) },
  }).releasesOfUnits.map(({ unit, knownUntilMs }) =>
    knownUntilMs === null
      ? `${unit} unknown`
      : `${unit} until ${new Date(knownUntilMs).toISOString()}`,
  );

const ofSource = (differs: Partial<Series> = {}): Series =>
  anInstall({ target: source, ...differs });
const claims = (id: string, hours: Hours, differs: Partial<Release> = {}) =>
  aRelease(id, hours, { businessUnitId: 'source', product: 'source', ...differs });
const apart = (releases: readonly Release[], differs: Scene = {}) =>
  found('C06', { series: [ofSource()], releases, ...differs });

const atFour: Partial<Series> = {
  ...{ zone: 'America/New_York', startTime: '04:00', rule: { kind: 'dates', dates: [spring] } },
};
const onSpring = (differs: Partial<Series>): Scene => ({
  day: spring,
  series: [ofSource(differs)],
});
const onAutumn = (differs: Partial<Series>): Scene => ({
  day: autumn,
  series: [ofSource(differs)],
});

tellsSevenCases('C06', 'a release within eight hours', {
  fires: {
    found: () =>
      apart([
        claims('before', [-9, -7]),
        claims('during', [2, 3]),
        claims('maybe', [13, 20], { certainty: 'tentative' }),
      ]),
    expected: ['C06 error before -8--7', 'C06 error during 2-3', 'C06 warning maybe 13-14'],
  },
  'just does not': {
    found: () => [
      ...apart([
        claims('a minute further', [14 + minute, 15]),
        claims('of hrp', [2, 3], { businessUnitId: 'hrp' }),
      ]),
      ...apart([claims('scan', [2, 3])], { series: [ofSource({ kind: 'scan' })] }),
    ],
    expected: [],
  },
  touching: {
    found: () => apart([claims('before', [-10, -8]), claims('after', [14, 15])]),
    expected: [],
  },
  'on a DST night': {
    // 8 h after 05:00, 8 h before 04:00 and 8 h after 03:00 by clocks that were changed meanwhile.
    found: () => [
      ...apart([claims('spring', onSpringDay(16.5, 18))], onSpring(springNight)),
      ...apart([claims('spring', onSpringDay(17, 18))], onSpring(springNight)),
      ...apart([claims('morning', onSpringDay(-2, 0.5))], onSpring(atFour)),
      ...apart([claims('morning', onSpringDay(-2, 0))], onSpring(atFour)),
      ...apart([claims('autumn', onAutumnDay(16, 18))], onAutumn(autumnNight)),
      ...apart([claims('autumn', onAutumnDay(15.5, 18))], onAutumn(autumnNight)),
    ],
    expected: ['C06 error spring 16.5-17', 'C06 error morning 0-0.5', 'C06 error autumn 15.5-16'],
  },
  'in another zone': {
    found: () =>
      apart([claims('meets', [8, 9]), claims('same clock only', [13, 14])], {
        series: [ofSource(inKolkata)],
      }),
    expected: ['C06 error meets 8-8.5'],
  },
  waived: {
    found: () =>
      foundOnceWaived(
        'C06',
        { series: [ofSource()], releases: [claims('r', [13, 15])] },
        { releases: [claims('r', [13, 16])] },
      ),
    expected: ['C06 error r 13-14 accepted by Rao: agreed', 'then', 'C06 error r 13-14'],
  },
  stale: {
    found: () => [
      ...apart([claims('r', [2, 3])], { cells: eastIsDenied }),
      ...apart([], { cells: eastIsDenied }),
      ...knownOf([]),
      ...knownOf([claims('r', [2, 3])]),
    ],
    expected: [
      'C06 error r 2-3',
      eastIsDue,
      eastIsDue,
      'SOURCE unknown',
      'GC unknown',
      'SOURCE until 2027-05-03T03:00:00.000Z',
      'GC unknown',
    ],
  },
});

const ofGc = (differs: Partial<Series> = {}): Series => anInstall({ target: aligned, ...differs });
const beside = (releases: readonly Release[], differs: Scene = {}) =>
  found('C07', { series: [ofGc()], releases, ...differs });
const mondayAfter = (date: string): Partial<Series> => ({
  ...{ zone: 'America/New_York', startTime: '22:00', rule: { kind: 'dates', dates: [date] } },
});
const afterSpring: Scene = { day: spring, series: [ofGc(mondayAfter('2027-03-15'))] };
const afterAutumn: Scene = { day: autumn, series: [ofGc(mondayAfter('2027-11-08'))] };

tellsSevenCases('C07', 'no release within 48 hours', {
  fires: {
    found: () => [
      ...beside([]),
      ...beside([aRelease('far', [54 + minute, 56])]),
      ...beside([aRelease('maybe', [1, 2], { certainty: 'tentative' })]),
    ],
    expected: ['C07 error no-release', 'C07 error far', 'C07 warning maybe'],
  },
  'just does not': {
    found: () => [
      ...beside([aRelease('within', [53, 55])]),
      ...beside([], { series: [ofGc({ kind: 'scan' })] }),
      ...beside([], { series: [ofGc({ target: { ...aligned, environmentId: 'nonprod' } })] }),
    ],
    expected: [],
  },
  touching: {
    // Exactly the tolerance away is within it.
    found: () => [
      ...beside([aRelease('before', [-50, -48])]),
      ...beside([aRelease('after', [54, 56])]),
    ],
    expected: [],
  },
  'on a DST night': {
    // Mon 22:00, whose 48 h reach back to Sat 21:00 in spring and to Sat 23:00 in autumn.
    found: () => [
      ...beside([aRelease('reached', onSpringDay(1, 2))], afterSpring),
      ...beside([aRelease('spring', onSpringDay(1, 2 - minute))], afterSpring),
      ...beside([aRelease('reached', onAutumnDay(1, 3))], afterAutumn),
      ...beside([aRelease('autumn', onAutumnDay(1, 3 - minute))], afterAutumn),
    ],
    expected: ['C07 error spring', 'C07 error autumn'],
  },
  'in another zone': {
    found: () => [
      ...beside([aRelease('reached', [48.5, 50])], { series: [ofGc(inKolkata)] }),
      ...beside([aRelease('by clocks only', [54, 56])], { series: [ofGc(inKolkata)] }),
    ],
    expected: ['C07 error by clocks only'],
  },
  waived: {
    found: () =>
      foundOnceWaived(
        'C07',
        { series: [ofGc()], releases: [aRelease('far', [60, 62])] },
        { releases: [aRelease('far', [61, 63])] },
      ),
    expected: ['C07 error far accepted by Rao: agreed', 'then', 'C07 error far'],
  },
  stale: {
    // Releases that nobody imported are a finding, and no all-clear.
    found: () => [
      ...beside([], { cells: eastIsOld }),
      ...beside([aRelease('r', [1, 2])], { cells: eastIsDenied }),
    ],
    expected: ['C07 error no-release', eastIsDue, eastIsDue],
  },
});
