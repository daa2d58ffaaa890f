/** The seven questions to both sides of C08, asked of the whole check. */
import { coverageOf } from '../../../../shared/conflicts/coverage.ts';
import { ageLimitOf } from '../../../../shared/model/reading-age.ts';
import type { DatabaseSlot } from '../../../../shared/model/release.ts';
import type { Series } from '../../../../shared/model/series.ts';
import { hour, nonprod, nowMs, organization, withUnit, type Hours } from '../builders.ts';
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
const paired = withUnit({ databasePairing: 'when possible' });
const slot = (
  name: string,
  [startMs, endMs]: Hours,
  differs: Partial<DatabaseSlot> = {},
): DatabaseSlot => ({
  ...{ id: name, name, businessUnitId: 'hrp', customerId: 'northwind', confirmed: true },
  ...{ startMs: hour(startMs), endMs: hour(endMs), ...differs },
});
const pairing = (databaseSlots: readonly DatabaseSlot[], differs: Scene = {}) =>
  found('C08', { organization: paired, databaseSlots, ...differs });
const unanswered = (hours: Hours) => slot('asked', hours, { confirmed: false });
const answering = (databaseAnswer: 'not needed' | 'requested'): Scene => ({
  series: [anInstall({ facts: { databaseAnswer } })],
});
const hrpOn = (day: string, differs: Partial<Series>): Scene => ({
  day,
  series: [anInstall(differs)],
});

tellsSevenCases('C08', 'an install without a confirmed database slot', {
  fires: {
    found: () => [
      ...pairing([]),
      ...pairing([unanswered([1, 3])]),
      ...pairing([], answering('requested')),
    ],
    expected: ['C08 warning no-slot', 'C08 warning asked', 'C08 warning requested'],
  },
  'just does not': {
    found: () => [
      ...pairing([slot('inside', [1, 3])]),
      ...pairing([], answering('not needed')),
      ...pairing([], { series: [anInstall({ target: nonprod })] }),
      ...pairing([], { organization }),
    ],
    expected: [],
  },
  touching: {
    // Adjacent is as good as inside; a minute apart is not, and leaves the slot alone as well.
    found: () => [
      ...pairing([slot('before', [-2, 0])]),
      ...pairing([slot('after', [6, 8])]),
      ...pairing([slot('apart', [6 + minute, 8])]),
    ],
    expected: ['C08 warning no-slot', 'C08 warning no-window 6.02-8'],
  },
  'on a DST night': {
    // It ends at 05:00 and 03:00 of its clocks, 09:00 and 08:00 in UTC.
    found: () => [
      ...pairing([slot('spring', onSpringDay(9, 11))], hrpOn(spring, springNight)),
      ...pairing([slot('spring', onSpringDay(9 + minute, 11))], hrpOn(spring, springNight)),
      ...pairing([slot('autumn', onAutumnDay(8, 10))], hrpOn(autumn, autumnNight)),
      ...pairing([slot('autumn', onAutumnDay(9, 11))], hrpOn(autumn, autumnNight)),
    ],
    expected: [
      'C08 warning no-slot',
      'C08 warning no-window 9.02-11',
      'C08 warning no-slot',
      'C08 warning no-window 9-11',
    ],
  },
  'in another zone': {
    found: () => [
      ...pairing([slot('meets', [0.5, 2])], { series: [anInstall(inKolkata)] }),
      ...pairing([slot('by clocks only', [1, 3])], { series: [anInstall(inKolkata)] }),
    ],
    expected: ['C08 warning no-slot', 'C08 warning no-window 1-3'],
  },
  waived: {
    found: () =>
      foundOnceWaived(
        'C08',
        { organization: paired, databaseSlots: [unanswered([1, 3])] },
        { databaseSlots: [unanswered([2, 3])] },
      ),
    expected: ['C08 warning asked accepted by Rao: agreed', 'then', 'C08 warning asked'],
  },
  stale: {
    // Slots that nobody imported are a finding, and no all-clear.
    found: () => [
      ...pairing([], { cells: eastIsOld }),
      ...pairing([slot('inside', [1, 3])], { cells: eastIsDenied }),
    ],
    expected: ['C08 warning no-slot', eastIsDue, eastIsDue],
  },
});

const alone = (databaseSlots: readonly DatabaseSlot[], differs: Scene = {}) =>
  pairing(databaseSlots, { series: [], ...differs });
const orphanOnly = (told: readonly string[]) => told.filter((each) => each.includes('no-window'));

tellsSevenCases('C08', 'a database slot without an install', {
  fires: {
    found: () => [
      ...alone([slot('confirmed', [1, 3]), unanswered([4, 5])]),
      ...alone([slot('dropped', [1, 3])], { series: [anInstall({ state: 'cancelled' })] }),
    ],
    expected: [
      'C08 warning no-window 4-5',
      'C08 warning no-window 1-3',
      'C08 warning no-window 1-3',
    ],
  },
  'just does not': {
    found: () => [
      ...alone([slot('over', [-30, -24])]),
      ...alone([slot('of a unit that does not pair', [1, 3], { businessUnitId: 'gc' })]),
      ...pairing([slot('beside an install', [5, 9])]),
    ],
    expected: [],
  },
  touching: {
    found: () => [
      ...orphanOnly(pairing([slot('before', [-2, 0]), slot('after', [6, 8])])),
      ...orphanOnly(pairing([slot('apart', [-2, -minute])])),
    ],
    expected: ['C08 warning no-window -2--0.02'],
  },
  'on a DST night': {
    found: () => [
      ...orphanOnly(pairing([slot('spring', onSpringDay(9, 11))], hrpOn(spring, springNight))),
      ...orphanOnly(pairing([slot('spring', onSpringDay(10, 11))], hrpOn(spring, springNight))),
      ...orphanOnly(pairing([slot('autumn', onAutumnDay(8, 10))], hrpOn(autumn, autumnNight))),
      ...orphanOnly(pairing([slot('autumn', onAutumnDay(9, 11))], hrpOn(autumn, autumnNight))),
    ],
    expected: ['C08 warning no-window 10-11', 'C08 warning no-window 9-11'],
  },
  'in another zone': {
    found: () =>
      orphanOnly(
        pairing([slot('meets', [0.5, 2]), slot('by clocks only', [1, 3])], {
          series: [anInstall(inKolkata)],
        }),
      ),
    expected: ['C08 warning no-window 1-3'],
  },
  waived: {
    found: () =>
      foundOnceWaived(
        'C08',
        { organization: paired, series: [], databaseSlots: [slot('s', [1, 3])] },
        { databaseSlots: [slot('s', [1, 4])] },
      ),
    expected: [
      'C08 warning no-window 1-3 accepted by Rao: agreed',
      'then',
      'C08 warning no-window 1-4',
    ],
  },
  stale: {
    // It is about no window, so that no C20 stands beside it: the coverage says what was not read.
    found: () => {
      const { cellsFresh, cellsTotal } = coverageOf({
        ...{ cells: eastIsDenied, releases: [], organization: paired },
        limit: ageLimitOf(paired, nowMs),
        range: { startMs: hour(0), endMs: hour(24) },
      });
      const read = `${cellsFresh} of ${cellsTotal} cells`;
      return [...alone([slot('s', [1, 3])], { cells: eastIsDenied }), read];
    },
    expected: ['C08 warning no-window 1-3', '1 of 2 cells'],
  },
});
