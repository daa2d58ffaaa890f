/** The 12 planted conflicts and the 40 decoys of the month, see planted-month.ts. */
import type { PatchWindow } from '../../../shared/model/series.ts';
import { hour } from './builders.ts';
import {
  allowedAt,
  eventAt,
  freezeAt,
  ownEventAt,
  releaseAt,
  runAt,
  slotAt,
  withNonprod,
  type Case,
  type CasePlace,
} from './planted-month.ts';

const minute = 1 / 60;
const plain = (id: string, facts: Case['facts'], rule?: string): Case => ({
  id,
  role: 'plain',
  facts,
  ...(rule !== undefined && { rule }),
});
const beside = (place: CasePlace, other: PatchWindow) => ({ windows: [place.window, other] });
const by = (window: PatchWindow, person: string): PatchWindow => ({
  ...window,
  facts: { ...window.facts, assignees: [person] },
});
const draft = (place: CasePlace, facts: object = {}): PatchWindow => ({
  ...place.window,
  state: 'draft',
  facts: { ...place.window.facts, ...facts },
});
const nonprodFirst = (place: CasePlace, endHour: number) => ({
  customer: withNonprod(place),
  windows: [
    place.window,
    place.another([endHour - 6, endHour], { target: place.nonprod, state: 'held' }),
  ],
});
const businessHours = [{ weekdays: [], from: '06:00', to: '18:00' }];
/** Days from now, which is a day before the month, to the case's own day; the case is number `index`. */
const noticeOf = (place: CasePlace, days: number) => ({
  noticeDays: Math.round((place.window.startMs - hour(0)) / 86_400_000) + days,
});

export const planted: readonly Case[] = [
  plain('freeze', (at) => freezeAt(at, [5, 9]), 'C01'),
  plain('not-permitted', (at) => allowedAt(at, [-1, 5]), 'C02'),
  plain('same-target', (at) => beside(at, at.another([5, 7], { name: 'other' })), 'C03'),
  plain('live-run', (at) => runAt(at, [5, 9]), 'C05'),
  {
    id: 'release-too-close',
    rule: 'C06',
    role: 'separate',
    facts: (at) => releaseAt(at, [14 - minute, 16]),
  },
  {
    id: 'release-too-far',
    rule: 'C07',
    role: 'aligned',
    facts: (at) => releaseAt(at, [6 + 48 + minute, 60]),
  },
  plain('slot-open', (at) => slotAt(at, [1, 3], false), 'C08'),
  plain(
    'one-person-twice',
    (at) => ({
      windows: [by(at.window, 'rao'), by(at.another([5, 9], { kind: 'database' }), 'rao')],
    }),
    'C09',
  ),
  plain('notice-over', (at) => ({ windows: [draft(at)], customer: noticeOf(at, 2) }), 'C11'),
  plain(
    'business-hours',
    () => ({ customer: { forbiddenHours: [{ weekdays: [], from: '05:30', to: '18:00' }] } }),
    'C12',
  ),
  plain('little-soak', (at) => nonprodFirst(at, -72 + minute), 'C15'),
  plain('too-many-machines', () => ({ machines: 201 }), 'C16'),
];

const ofOthers: readonly Case[] = [
  plain('freeze-before', (at) => freezeAt(at, [-4, 0])),
  plain('freeze-after', (at) => freezeAt(at, [6, 9])),
  plain('freeze-of-sibling', (at) => ({ ...freezeAt(at, [0, 6], { targets: [at.nonprod] }) })),
  plain('freeze-of-scans', (at) => freezeAt(at, [0, 6], { guards: ['scan'] })),
  plain('freeze-of-reboots', (at) => ({
    ...freezeAt(at, [0, 6], { guards: [], guardsReboots: true }),
    windows: [{ ...at.window, facts: { ...at.window.facts, reboots: 'no' } }],
  })),
  plain('event-before', (at) => eventAt(at, [-4, 0])),
  plain('event-after', (at) => eventAt(at, [6, 9])),
  plain('event-of-advice', (at) => eventAt(at, [0, 6], { effect: 'none' })),
  plain('event-elsewhere', (at) =>
    eventAt(at, [0, 6], { cell: { ...at.cell, region: 'eu-west-1' } }),
  ),
  plain('event-of-its-own', (at) => ownEventAt(at, [0, 6])),
  plain('permitted-exactly', (at) => allowedAt(at, [0, 6])),
  plain('permitted-by-two', (at) => allowedAt(at, [-1, 3], [3, 7])),
  plain('permitting-nothing', (at) => allowedAt(at)),
  plain('hours-exactly', () => ({
    customer: { allowedHours: [{ weekdays: [], from: '00:00', to: '06:00' }] },
  })),
  plain('sibling-at-once', (at) => ({
    customer: withNonprod(at),
    windows: [
      at.window,
      at.another([0, 6], { target: at.nonprod }),
      at.another([-90, -84], { target: at.nonprod }),
    ],
  })),
  plain('back-to-back', (at) => beside(at, at.another([6, 8]))),
  plain('cancelled-at-once', (at) => beside(at, at.another([0, 6], { state: 'cancelled' }))),
  plain('database-at-once', (at) => beside(at, at.another([0, 6], { kind: 'database' }))),
  plain('run-after', (at) => runAt(at, [6, 9])),
  plain('run-switched-off', (at) => runAt(at, [0, 6], { enabled: false })),
  plain('run-of-nothing', (at) => runAt(at, [0, 6], { targetCount: 0 })),
  plain('run-of-scans', (at) => runAt(at, [0, 6], { taskMeaning: 'scan' })),
];

const ofReleases: readonly Case[] = [
  ...(
    [
      ['buffer-after', [14, 16], {}],
      ['buffer-before', [-10, -8], {}],
      ['staging-at-once', [0, 6], { environment: 'staging' }],
      ['system-at-once', [0, 6], { layer: 'operating-system' }],
    ] as const
  ).map(([id, hours, differs]): Case => ({
    id,
    role: 'separate',
    facts: (at) => ({
      ...releaseAt(at, hours, differs),
      // So that "staging" names an environment it has.
      customer: { ...releaseAt(at, hours).customer, ...withNonprod(at) },
      windows: [at.window, at.another([-90, -84], { target: at.nonprod })],
    }),
  })),
  ...(
    [
      ['aligned-exactly', [54, 60], {}],
      ['aligned-at-once', [0, 3], {}],
    ] as const
  ).map(([id, hours, differs]): Case => ({
    id,
    role: 'aligned',
    facts: (at) => releaseAt(at, hours, differs),
  })),
  {
    id: 'scan-without-release',
    role: 'aligned',
    facts: (at) => ({ windows: [{ ...at.window, kind: 'scan' }] }),
  },
  {
    id: 'nonprod-without-release',
    role: 'aligned',
    facts: (at) => ({
      customer: withNonprod(at),
      windows: [{ ...at.window, target: at.nonprod }],
    }),
  },
  plain('release-without-rule', (at) => releaseAt(at, [0, 6])),
];

const ofPeople: readonly Case[] = [
  plain('slot-touching', (at) => slotAt(at, [6, 8], true)),
  plain('slot-answered', (at) => ({
    windows: [{ ...at.window, facts: { databaseAnswer: 'confirmed' } }],
  })),
  plain('one-person-in-turn', (at) => ({
    windows: [by(at.window, 'iyer'), by(at.another([6, 9], { kind: 'database' }), 'iyer')],
  })),
  plain('two-people-at-once', (at) => ({
    windows: [by(at.window, 'sen'), by(at.another([0, 6], { kind: 'database' }), 'das')],
  })),
  plain('notice-in-time', (at) => ({ windows: [draft(at)], customer: noticeOf(at, 1) })),
  plain('notice-of-emergency', (at) => ({
    windows: [draft(at, { emergencyReason: 'zero day' })],
    customer: noticeOf(at, 9),
  })),
  plain('hours-touching', () => ({ customer: { forbiddenHours: businessHours } })),
  plain('soak-exactly', (at) => nonprodFirst(at, -72)),
  plain('machines-exactly', () => ({ machines: 200 })),
];

export const decoyCases: readonly Case[] = [...ofOthers, ...ofReleases, ...ofPeople];
