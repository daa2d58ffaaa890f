import { describe, expect, it } from 'vitest';
import { findConflicts, type ConflictInput } from '../../../shared/conflicts/find-conflicts.ts';
import {
  findPlanFindings,
  type PlanFindingsInput,
} from '../../../shared/conflicts/plan-findings.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { Organization } from '../../../shared/model/target.ts';
import { acceptedWords } from '../../../renderer/presenters/accepted-words.ts';
import { conflictWords } from '../../../renderer/presenters/conflict-words.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';

const plain = aPlan().organization;
const window = aWindow();
const hourMs = 3_600_000;

const inputOf = (differs: Partial<ConflictInput>): ConflictInput => ({
  planId: 'plan1',
  windows: [window],
  live: [],
  calendars: [],
  releases: [],
  freezes: [],
  organization: plain,
  nowMs: Date.UTC(2027, 0, 1),
  ...differs,
});
const organized = (change: {
  readonly unit?: Partial<Organization['businessUnits'][number]>;
  readonly customer?: Partial<Organization['customers'][number]>;
  readonly team?: Partial<Organization['teams'][number]>;
}): { readonly organization: Organization } => ({
  organization: {
    ...plain,
    businessUnits: plain.businessUnits.map((each) => ({ ...each, ...change.unit })),
    customers: plain.customers.map((each) => ({ ...each, ...change.customer })),
    teams: plain.teams.map((each) => ({ ...each, ...change.team })),
  },
});
const words = (input: ConflictInput) => {
  const byId = new Map(input.windows.map((each) => [each.id, each]));
  return findConflicts(input).map((conflict) => {
    const { title, sentence } = conflictWords(conflict, {
      organization: input.organization,
      windowOf: (id) => byId.get(id),
    });
    return `${conflict.rule} ${title}: ${sentence}`;
  });
};

const when = 'Sat 20 Mar 22:00 → Sun 04:00 New York (02:00–08:00Z)';
const hours = (from: string, to: string, name?: string) => [
  { weekdays: [], from, to, ...(name !== undefined && { name }) },
];
const beside = (differs: Partial<PatchWindow>): PatchWindow => ({
  ...aWindow({ seriesId: 'other', name: 'Other', localStart: '2027-03-21T02:00' }),
  kind: 'database',
  ...differs,
});

describe('findings about a window say', () => {
  it.each<[string, Partial<ConflictInput>, string]>([
    [
      'C02',
      organized({ customer: { allowedHours: hours('22:00', '03:00') } }),
      `C02 Outside of Northwind’s hours: ${when} is outside of the hours that Northwind allows (its hours for changes) for 1 h (Sun 21 Mar 03:00 → 04:00).`,
    ],
    [
      'C08',
      organized({ unit: { databasePairing: 'when possible' } }),
      `C08 No slot of the database team: ${when} has no slot of the database team. Ask for one, or note that none is needed this time.`,
    ],
    [
      'C08 asked for',
      {
        ...organized({ unit: { databasePairing: 'when possible' } }),
        databaseSlots: [
          {
            id: 'd',
            name: 'DB',
            businessUnitId: 'hrp',
            startMs: window.startMs,
            endMs: window.endMs,
            confirmed: false,
          },
        ],
      },
      `C08 Database slot not confirmed: ${when} has a slot of the database team, “DB” Sat 20 Mar 22:00 New York, that nobody confirmed. Ask again, or note that none is needed this time.`,
    ],
    [
      'C09 at once',
      {
        ...organized({ team: { capacity: 1 } }),
        windows: [
          window,
          beside({ startMs: window.endMs - hourMs, target: { businessUnitId: 'hrp' } }),
        ],
      },
      `C09 Pune has too much at once: During ${when}, Pune would run 2 windows at once and can run 1, for 1 h (Sun 21 Mar 03:00 → 04:00).`,
    ],
    [
      'C09 on a holiday',
      {
        ...organized({ team: { holidayCountry: 'IN' } }),
        holidays: [{ id: 'h', name: 'Holi', country: 'IN', date: '2027-03-21' }],
      },
      `C09 On a holiday: Holi: ${when} is on Holi, Sun 21 Mar, a public holiday (IN) of the team that carries it out, for all 6 h.`,
    ],
    [
      'C09 hours',
      organized({ team: { agreedHours: hours('08:00', '18:00') } }),
      `C09 Outside of Pune’s hours: ${when} is outside of the hours Pune agreed to work, for 30 min (Sat 20 Mar 22:00 → 22:30).`,
    ],
    [
      'C10',
      organized({ unit: { onCallHours: 24 } }),
      `C10 Nobody to reach for 24 h after it: Nobody is named who can be reached for the 24 h after ${when}: missing Sun 21 Mar 04:00 → Mon 04:00.`,
    ],
    [
      'C11',
      { windows: [{ ...window, state: 'draft' }], nowMs: Date.UTC(2027, 2, 15) },
      `C11 Not agreed with Northwind in time: ${when} should have been agreed with Northwind by Wed 10 Mar (10 days before), and is draft. An emergency needs a reason instead.`,
    ],
    [
      'C12',
      organized({ customer: { peakHours: hours('03:00', '05:00', 'claims run') } }),
      `C12 Meets claims run of Northwind: ${when} meets claims run of Northwind, when no work may be done, for 1 h (Sun 21 Mar 03:00 → 04:00).`,
    ],
    [
      'C15',
      organized({ unit: { soak: [{ minimumDays: 3 }] } }),
      `C15 Nothing goes ahead of it: ${when} comes with no window on the customer’s other environments before it: patches are to soak there for 3 days first.`,
    ],
    [
      'C16',
      organized({
        customer: {
          environments: (plain.customers[0]?.environments ?? []).map((each) => ({
            ...each,
            machines: 260,
          })),
        },
      }),
      `C16 Too short for its machines: ${when} has time for 200 machines (50 an hour; none starts in the last 2 h), and there are 260: they take 7 h 12 min.`,
    ],
  ])('%s', (_name, differs, expected) => {
    expect(words(inputOf(differs))).toContain(expected);
  });

  it('C09 who would be in two at once, or without rest', () => {
    const named = { facts: { assignees: ['A. Rao'] } };
    const other = (startMs: number) => beside({ ...named, startMs, endMs: startMs + 2 * hourMs });
    const told = (startMs: number) =>
      words(
        inputOf({
          ...organized({ team: { restMinutes: 480 } }),
          windows: [{ ...window, ...named }, other(startMs)],
        }),
      );
    expect(told(window.endMs - hourMs)).toContain(
      `C09 Same people as Other: ${when} overlaps “Other” with A. Rao in both for 1 h (Sun 21 Mar 03:00 → 04:00).`,
    );
    expect(told(window.endMs + hourMs).join()).toContain(
      '“Other” are less than 8 h of rest apart, with A. Rao in both',
    );
  });
});

describe('findings about no window say', () => {
  const told = (differs: Partial<PlanFindingsInput>) => {
    const input: PlanFindingsInput = {
      ...inputOf({ windows: [] }),
      series: [],
      cells: [],
      range: { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2027, 5, 1) },
      ...differs,
    };
    return findPlanFindings(input).map((conflict) => {
      const context = { organization: input.organization, windowOf: () => undefined };
      const { title, sentence } = conflictWords(conflict, context);
      return `${conflict.rule} ${title}: ${sentence}`;
    });
  };
  const cell = { accountId: '111122223333', region: 'us-east-1' };
  const run = {
    id: 'r',
    cell,
    name: 'weekly',
    startMs: Date.UTC(2027, 2, 20, 1),
    endMs: Date.UTC(2027, 2, 20, 5),
    live: {
      kind: 'maintenance-run',
      windowKey: '111122223333/us-east-1/mw-1',
      cutoffMs: Date.UTC(2027, 2, 20, 5),
      taskMeaning: 'install',
      enabled: true,
      gated: 'not gated',
      targetCount: 3,
    },
  } as const;
  const freeze = {
    id: 'f',
    name: 'Year-end freeze',
    hardness: 'hard',
    guards: ['install'],
    targets: [],
    startMs: Date.UTC(2027, 2, 20, 3),
    endMs: Date.UTC(2027, 2, 21),
  } as const;

  it('C26 what runs all the same, and where', () => {
    expect(told({ live: [run], freezes: [freeze] })).toEqual([
      'C26 weekly runs all the same: “weekly” runs during “Year-end freeze” (Sat 20 Mar 03:00 → 05:00 UTC), and its tasks do not ask the Change Calendar: it would work all the same, on northwind-prod us-east-1.',
    ]);
  });

  it('C26 what runs while a calendar is closed', () => {
    const calendar = { key: 'a/r/hours', cell, name: 'hours', polarity: 'DEFAULT_CLOSED' } as const;
    const allows = {
      ...run,
      id: 'a',
      name: 'a',
      endMs: run.endMs - hourMs,
      live: {
        kind: 'calendar-event',
        calendarKey: 'a/r/hours',
        uid: 'a',
        effect: 'allows',
        ours: false,
      },
    } as const;
    const unknown = { ...run, live: { ...run.live, gated: 'unknown' } } as const;
    expect(told({ live: [unknown, allows], calendars: [calendar] })[0]).toContain(
      '“weekly” runs outside of what “hours” allows (Sat 20 Mar 04:00 → 05:00 UTC), and whether its tasks ask the Change Calendar is unknown',
    );
  });

  it('C25 which name matches nothing, and of what', () => {
    const lost = { ...freeze, targets: [{ businessUnitId: 'hrp', customerId: 'gone' }] };
    expect(told({ freezes: [lost] })).toEqual([
      'C25 “hrp/gone” matches nothing: Freeze “Year-end freeze” names the target “hrp/gone”, which the organization does not have. Correct the name, or nothing is checked by it.',
    ]);
  });

  it('C08, C19 and C23 in a sentence each', () => {
    const pairing = organized({ unit: { databasePairing: 'when possible' } });
    const slot = { id: 'd', name: 'DB', businessUnitId: 'hrp', confirmed: true };
    const times = { startMs: run.startMs, endMs: run.endMs };
    expect(told({ ...pairing, databaseSlots: [{ ...slot, ...times }] })).toEqual([
      'C08 Database slot without a window: Database slot “DB” lies beside no production window of its customer. Move the window, or tell the database team.',
    ]);
    const drift = {
      windowKey: run.live.windowKey,
      name: 'weekly',
      schedule: 'rate(7 days)',
      saidMs: run.startMs,
    };
    expect(
      told({ cells: [{ cell, problems: [{ source: 'weekly', reason: '', drift }] }] }),
    ).toEqual([
      'C19 AWS runs it at another time: AWS says that “weekly” runs next on Sat 20 Mar 01:00 UTC, which rate(7 days) does not give here. Its runs on the calendar may be wrong: trust AWS, and look it up there.',
    ]);
    const gkePolicies = [
      {
        id: 'g',
        name: 'cluster',
        target: window.target,
        startMs: Date.UTC(2027, 0, 2),
        endMs: Date.UTC(2027, 0, 2, 6),
        recurrence: 'FREQ=WEEKLY;BYDAY=SA',
        exclusions: [],
      },
    ];
    expect(told({ organization: { ...plain, gkePolicies } })[0]).toContain(
      'leaves 24 h of maintenance in some 32 days',
    );
  });
});

describe('an accepted finding', () => {
  it('says by whom, until when and why; an emergency says so in capitals', () => {
    const waiver = { kind: 'waiver', waiverId: 'w', reason: 'agreed', who: 'A. Rao' } as const;
    expect(acceptedWords({ ...waiver, untilDate: '2027-04-30' })).toBe(
      'Waived by A. Rao until Fri 30 Apr: agreed',
    );
    expect(acceptedWords(waiver)).toBe('Waived by A. Rao: agreed');
    expect(acceptedWords({ kind: 'emergency', reason: 'zero day' })).toBe(
      'EMERGENCY, carried out all the same: zero day',
    );
  });
});
