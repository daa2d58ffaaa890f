/** The seven questions to C01 of the plan's freezes, C02 and C03, asked of the whole check. */
import { aCalendar, aFreeze, anEvent, customer, east, nonprod } from '../builders.ts';
import {
  anInstall,
  aReading,
  autumn,
  eastIsDenied,
  eastIsDue,
  eastIsOld,
  found,
  foundOnceWaived,
  inAutumn,
  inKolkata,
  inSpring,
  onAutumnDay,
  onSpringDay,
  spring,
  autumnNight,
  springNight,
  type Scene,
} from './checked-scene.ts';
import { tellsSevenCases } from './seven-cases.ts';

const kolkata = [anInstall(inKolkata)];

const frozen = (...freezes: readonly ReturnType<typeof aFreeze>[]) => found('C01', { freezes });

tellsSevenCases('C01', 'a freeze of the plan', {
  fires: {
    found: () =>
      frozen(
        aFreeze('hard', [4, 9]),
        aFreeze('soft', [-9, 1], { hardness: 'soft' }),
        aFreeze('above', [2, 3], { targets: [customer] }),
      ),
    expected: ['C01 error above 2-3', 'C01 error hard 4-6', 'C01 warning soft 0-1'],
  },
  'just does not': {
    found: () =>
      frozen(
        aFreeze('scans', [0, 6], { guards: ['scan'] }),
        aFreeze('sibling', [0, 6], { targets: [nonprod] }),
        aFreeze('pushes', [0, 6], { guards: [], guardsPushes: true }),
      ),
    expected: [],
  },
  touching: {
    found: () => [...frozen(aFreeze('before', [-2, 0])), ...frozen(aFreeze('after', [6, 9]))],
    expected: [],
  },
  'on a DST night': {
    found: () => [
      ...found('C01', { ...inSpring, freezes: [aFreeze('spring', onSpringDay(8, 12))] }),
      ...found('C01', { ...inAutumn, freezes: [aFreeze('autumn', onAutumnDay(8, 12))] }),
      ...found('C01', { ...inAutumn, freezes: [aFreeze('autumn', onAutumnDay(7.5, 12))] }),
    ],
    expected: ['C01 error spring 8-9', 'C01 error autumn 7.5-8'],
  },
  'in another zone': {
    found: () =>
      found('C01', {
        series: kolkata,
        freezes: [aFreeze('meets', [0, 9]), aFreeze('same clock only', [0.5, 6])],
      }),
    expected: ['C01 error meets 0-0.5'],
  },
  waived: {
    found: () =>
      foundOnceWaived(
        'C01',
        { freezes: [aFreeze('f', [4, 9])] },
        { freezes: [aFreeze('f', [4, 12])] },
      ),
    expected: ['C01 error f 4-6 accepted by Rao: agreed', 'then', 'C01 error f 4-6'],
  },
  stale: {
    found: () => found('C01', { freezes: [aFreeze('f', [4, 9])], cells: eastIsDenied }),
    expected: ['C01 error f 4-6', eastIsDue],
  },
});

const allows = ([from, to]: readonly [number, number]) =>
  anEvent(`a${from}`, [from, to], { effect: 'allows', calendar: 'hours' });
const permitted = (allowed: readonly (readonly [number, number])[], differs: Scene = {}) =>
  found('C02', { calendars: [aCalendar('hours')], live: allowed.map(allows), ...differs });

tellsSevenCases('C02', 'times that a calendar closed by default permits', {
  fires: {
    found: () =>
      permitted([
        [1, 3],
        [4, 5.75],
      ]),
    expected: ['C02 error hours 0-1 3-4 5.75-6'],
  },
  'just does not': { found: () => permitted([[0, 6]]), expected: [] },
  touching: {
    found: () => [
      ...permitted([
        [-1, 3],
        [3, 7],
      ]),
      ...permitted([[6, 12]]),
    ],
    expected: ['C02 error hours 0-6'],
  },
  'on a DST night': {
    found: () => [
      ...permitted([onSpringDay(3, 9)], inSpring),
      ...permitted([onSpringDay(3, 8)], inSpring),
      ...permitted([onAutumnDay(2, 8)], inAutumn),
      ...permitted([onAutumnDay(2, 7)], inAutumn),
    ],
    expected: ['C02 error hours 8-9', 'C02 error hours 7-8'],
  },
  'in another zone': {
    found: () => [
      ...permitted([[-5.5, 0.5]], { series: kolkata }),
      ...permitted([[0, 6]], { series: kolkata }),
    ],
    expected: ['C02 error hours -5.5-0'],
  },
  waived: {
    found: () => {
      const scene = { calendars: [aCalendar('hours')], live: [allows([1, 7])] };
      return foundOnceWaived('C02', scene, { live: [allows([2, 7])] });
    },
    expected: ['C02 error hours 0-1 accepted by Rao: agreed', 'then', 'C02 error hours 0-2'],
  },
  stale: {
    found: () => [
      ...permitted([[1, 7]], { cells: eastIsOld }),
      ...permitted([], { calendars: [], cells: eastIsDenied }),
    ],
    expected: ['C02 error hours 0-1', eastIsDue, eastIsDue],
  },
});

const other = (startTime: string, differs: Parameters<typeof anInstall>[0] = {}) =>
  anInstall({ id: 'x', name: 'x', startTime, ...differs });
const on = (date: string) => ({ rule: { kind: 'dates' as const, dates: [date] } });
const both = (...others: readonly ReturnType<typeof anInstall>[]) =>
  found('C03', { series: [anInstall(), ...others] });

tellsSevenCases('C03', 'two installs on one target', {
  fires: {
    found: () => both(other('04:00'), other('05:00', { id: 'y', name: 'y', target: customer })),
    expected: ['C03 error x 4-6', 'C03 warning y 5-6', 'C03 warning y 5-10'],
  },
  'just does not': {
    found: () => [
      ...both(other('00:00', { target: nonprod })),
      ...both(other('00:00', { kind: 'scan' })),
      ...both(other('00:00', { state: 'cancelled' })),
    ],
    expected: [],
  },
  touching: { found: () => both(other('06:00')), expected: [] },
  'on a DST night': {
    found: () => [
      ...found('C03', {
        ...inSpring,
        series: [anInstall(springNight), other('08:00', on(spring))],
      }),
      ...found('C03', {
        ...inAutumn,
        series: [anInstall(autumnNight), other('08:00', on(autumn))],
      }),
      ...found('C03', {
        ...inAutumn,
        series: [anInstall(autumnNight), other('07:30', on(autumn))],
      }),
    ],
    expected: ['C03 error x 8-9', 'C03 error x 7.5-8'],
  },
  'in another zone': {
    found: () => [
      ...both(other('00:00', inKolkata)),
      ...both(other('00:00', { ...inKolkata, durationMinutes: 330 })),
    ],
    expected: ['C03 error x 0-0.5'],
  },
  waived: {
    found: () =>
      foundOnceWaived(
        'C03',
        { series: [anInstall(), other('04:00')] },
        { series: [anInstall(), other('04:00', { durationMinutes: 420 })] },
      ),
    expected: ['C03 error x 4-6 accepted by Rao: agreed', 'then', 'C03 error x 4-6'],
  },
  stale: {
    found: () =>
      found('C03', {
        series: [anInstall(), other('04:00')],
        cells: [aReading(east, 'unreachable')],
      }),
    expected: [
      'C03 error x 4-6',
      'C20 warning 111122223333/us-east-1, 111122223333/us-west-2',
      'C20 warning 111122223333/us-east-1, 111122223333/us-west-2',
    ],
  },
});
