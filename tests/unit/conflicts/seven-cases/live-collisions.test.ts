/** The seven questions to C01 and C05 of what is live, asked of the whole check. */
import { ourUid } from '../../../../shared/ical/our-uid.ts';
import type { LiveOccurrence } from '../../../../shared/model/occurrence.ts';
import { anEvent, aRun, east } from '../builders.ts';
import {
  anInstall,
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
  type Scene,
} from './checked-scene.ts';
import { tellsSevenCases } from './seven-cases.ts';

const kolkata = [anInstall(inKolkata)];
const elsewhere = { ...east, region: 'eu-west-1' };

const blocked = (live: readonly LiveOccurrence[], differs: Scene = {}) =>
  found('C01', { live, ...differs });
/** Of the window itself. */
const pushedUid = ourUid('plan1', 'w', '2027-05-03T00:00');

tellsSevenCases('C01', 'a live event that blocks', {
  fires: {
    found: () => blocked([anEvent('e', [1, 2]), anEvent('e', [4, 9]), anEvent('stranger', [5, 6])]),
    expected: ['C01 error e 1-2 4-6', 'C01 error stranger 5-6'],
  },
  'just does not': {
    found: () =>
      blocked([
        anEvent('advice', [0, 6], { effect: 'none' }),
        anEvent('permission', [0, 6], { effect: 'allows' }),
        anEvent('elsewhere', [0, 6], { cell: elsewhere }),
        anEvent(pushedUid, [0, 6], { ours: true }),
      ]),
    expected: [],
  },
  touching: {
    found: () => blocked([anEvent('before', [-3, 0]), anEvent('after', [6, 9])]),
    expected: [],
  },
  'on a DST night': {
    found: () => [
      ...blocked([anEvent('spring', onSpringDay(8, 12))], inSpring),
      ...blocked([anEvent('autumn', onAutumnDay(8, 12))], inAutumn),
      ...blocked([anEvent('autumn', onAutumnDay(7.5, 12))], inAutumn),
    ],
    expected: ['C01 error spring 8-9', 'C01 error autumn 7.5-8'],
  },
  'in another zone': {
    found: () =>
      blocked([anEvent('meets', [0, 9]), anEvent('same clock only', [0.5, 6])], {
        series: kolkata,
      }),
    expected: ['C01 error meets 0-0.5'],
  },
  waived: {
    found: () =>
      foundOnceWaived('C01', { live: [anEvent('e', [4, 9])] }, { live: [anEvent('e', [4, 10])] }),
    expected: ['C01 error e 4-6 accepted by Rao: agreed', 'then', 'C01 error e 4-6'],
  },
  stale: {
    found: () => [
      ...blocked([anEvent('e', [4, 9])], { cells: eastIsOld }),
      ...blocked([], { cells: eastIsDenied }),
    ],
    expected: ['C01 error e 4-6', eastIsDue, eastIsDue],
  },
});

const running = (live: readonly LiveOccurrence[], differs: Scene = {}) =>
  found('C05', { live, ...differs });
const theirs = (hours: readonly [number, number]): LiveOccurrence => ({
  ...anEvent(ourUid('plan2', 'theirs', '2027-05-03T04:00'), hours, {
    ours: true,
    effect: 'allows',
  }),
  name: 'theirs',
});

tellsSevenCases('C05', 'a live window of somebody else', {
  fires: {
    // One that is switched off, or without targets, is information only: the requirement says so.
    found: () =>
      running([
        aRun('mw', [0, 1]),
        aRun('mw', [4, 9]),
        theirs([5, 9]),
        aRun('off', [0, 6], { enabled: false }),
        aRun('empty', [0, 6], { targetCount: 0 }),
      ]),
    expected: [
      'C05 information empty 0-6',
      'C05 warning theirs 5-6',
      'C05 warning mw 0-1 4-6',
      'C05 information off 0-6',
    ],
  },
  'just does not': {
    found: () =>
      running([
        aRun('scans', [0, 6], { taskMeaning: 'scan' }),
        aRun('scans, switched off', [0, 6], { taskMeaning: 'scan', enabled: false }),
        aRun('elsewhere', [0, 6], { cell: elsewhere }),
        anEvent('permission', [0, 6], { effect: 'allows' }),
        anEvent(pushedUid, [0, 6], { ours: true, effect: 'allows' }),
      ]),
    expected: [],
  },
  touching: {
    found: () => running([aRun('before', [-3, 0]), aRun('after', [6, 9]), theirs([6, 9])]),
    expected: [],
  },
  'on a DST night': {
    found: () => [
      ...running([aRun('spring', onSpringDay(8, 12))], inSpring),
      ...running([aRun('autumn', onAutumnDay(8, 12))], inAutumn),
      ...running([theirs(onAutumnDay(7.5, 12))], inAutumn),
    ],
    expected: ['C05 warning spring 8-9', 'C05 warning theirs 7.5-8'],
  },
  'in another zone': {
    found: () =>
      running([aRun('meets', [0, 9]), aRun('same clock only', [0.5, 6])], { series: kolkata }),
    expected: ['C05 warning meets 0-0.5'],
  },
  waived: {
    found: () =>
      foundOnceWaived('C05', { live: [aRun('mw', [4, 9])] }, { live: [aRun('mw', [4, 8])] }),
    expected: ['C05 warning mw 4-6 accepted by Rao: agreed', 'then', 'C05 warning mw 4-6'],
  },
  stale: {
    found: () => [
      ...running([aRun('mw', [4, 9])], { cells: eastIsOld }),
      ...running([], { cells: eastIsDenied }),
    ],
    expected: ['C05 warning mw 4-6', eastIsDue, eastIsDue],
  },
});
