import { describe, expect, it } from 'vitest';
import { asCsv } from '../../../../renderer/presenters/print/as-csv.ts';
import { asHtml } from '../../../../renderer/presenters/print/as-html.ts';
import type {
  PrintCell,
  PrintDocument,
} from '../../../../renderer/presenters/print/print-document.ts';
import {
  printed,
  printKinds,
  type PrintWish,
} from '../../../../renderer/presenters/print/print-wish.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import { signYear } from '../../../../shared/review/sign-off.ts';
import { aPlan, aSeries } from '../../../support/a-plan.ts';
import { printFacts } from '../../../support/print-facts.ts';

const nights = { firstDate: '2027-03-13', count: 1 };
const report = { untilDate: '2027-06-30', fromDate: '2027-01-01', toDate: '2027-12-31' };

/** A window over the night on which New York's clocks go forward, with people and an emergency. */
function aNight(): Plan {
  const plan = aPlan({
    series: [
      aSeries({
        rule: { kind: 'dates', dates: ['2027-03-13', '2027-06-12'] },
        changes: [
          {
            originalStart: '2027-03-13T22:00',
            emergencyReason: '=zero day on 111122223333',
            assignees: ['Asha Rao'],
          },
        ],
      }),
    ],
    onCall: [
      {
        id: 'shift1',
        contactId: 'dana',
        target: { businessUnitId: 'hrp' },
        startMs: Date.UTC(2027, 2, 14, 8),
        endMs: Date.UTC(2027, 2, 14, 20),
      },
    ],
  });
  const { organization } = plan;
  const contacts = [{ id: 'dana', name: 'Dana Reyes', role: 'operations', phone: '+1 555 0100' }];
  return {
    ...plan,
    organization: {
      ...organization,
      customers: organization.customers.map((each) => ({ ...each, contacts })),
    },
  };
}

function make(wish: Partial<PrintWish>, plan = aNight()): PrintDocument {
  const made = printed(
    { kind: 'night', nights, report, redacted: false, ...wish },
    printFacts({ plan }),
  );
  if (made === null) throw new Error('Nothing was made.');
  return made;
}

const textOf = (cell: PrintCell | undefined): string =>
  (typeof cell === 'string' ? cell : (cell?.text ?? '')).replaceAll('\u00a0', ' ');

const rowsOf = (document: PrintDocument, table = 0): readonly (readonly PrintCell[])[] =>
  document.parts[0]?.tables[table]?.rows ?? [];

describe('a night sheet', () => {
  it('has the windows of its nights in every zone that matters, with targets, people and contacts', () => {
    const [row = [], ...more] = rowsOf(make({}));
    expect(more).toEqual([]);
    expect(textOf(row[1])).toBe(
      'Sun 14 Mar 08:30 → 14:30 IST\nSat 13 Mar 22:00 → Sun 05:00 EST → EDT\nSun 03:00Z → 09:00Z',
    );
    expect(textOf(row[3])).toMatch(/111122223333 us-east-1$/);
    expect(textOf(row[4])).toBe('Pune\nAsha Rao');
    expect(textOf(row[5])).toBe('Dana Reyes, operations, +1 555 0100');
  });

  it('prints an emergency in red words, and the hours after it in which nobody is on call', () => {
    const [row = []] = rowsOf(make({}));
    expect(row[2]).toMatchObject({ tone: 'bad' });
    expect(textOf(row[2])).toContain('EMERGENCY: =zero day');
    // It ends at 09:00Z: until 20:00Z there is a shift, and then nobody for 13 hours.
    expect(row[6]).toMatchObject({ tone: 'bad' });
    expect(textOf(row[6])).toBe(
      'Dana Reyes, operations, +1 555 0100\nSun 14 Mar 14:30 → Mon 01:30 IST\nNOBODY\nMon 15 Mar 01:30 → 14:30 IST',
    );
  });

  it('says whom to call when something goes wrong, and who looks after the service', () => {
    const plan = aNight();
    const [unit] = plan.organization.businessUnits;
    const mira = { id: 'mira', name: 'Mira Solano', role: 'duty manager', phone: '+1 555 0111' };
    const tariq = { id: 'tariq', name: 'Tariq Aziz', role: 'director' };
    const owned = {
      ...plan,
      organization: {
        ...plan.organization,
        businessUnits: [
          {
            ...unit!,
            escalation: [mira, { ...tariq, afterMinutes: 30 }],
            services: [{ ...mira, tag: 'payments' }],
          },
          { ...unit!, id: 'idle', name: 'Idle', escalation: [mira] },
        ],
      },
      series: plan.series.map((each) => ({ ...each, facts: { serviceTag: 'payments' } })),
    };
    const document = make({}, owned);
    expect(textOf(rowsOf(document)[0]?.[4])).toBe(
      'Pune\nAsha Rao\npayments: Mira Solano, duty manager, +1 555 0111',
    );
    expect(document.parts[0]?.tables[1]?.caption).toBe('If something goes wrong');
    // The unit that has no window in these nights is not in it.
    expect(rowsOf(document, 1).map((row) => row.map(textOf))).toEqual([
      [unit?.name, '1', 'Mira Solano, duty manager, +1 555 0111', 'at once'],
      [unit?.name, '2', 'Tariq Aziz, director', 'after 30 min'],
    ]);
    expect(make({}).parts[0]?.tables).toHaveLength(1);
  });

  it('is empty in words where there is nothing to do', () => {
    const document = make({ nights: { firstDate: '2027-05-01', count: 2 } });
    expect(rowsOf(document)).toEqual([]);
    expect(asHtml(document, { nonce: 'n', to: 'paper' })).toContain(
      'No window lies in these nights.',
    );
  });
});

describe('a customer sheet', () => {
  it('has its dates on its own wall, its zone, its notice and its contacts', () => {
    const document = make({ kind: 'customers' });
    expect(document.parts.map(({ heading }) => heading)).toEqual(['Northwind']);
    expect(document.parts[0]?.facts).toContainEqual(['Notice', 'agreement 10 days before']);
    expect(rowsOf(document).map((row) => textOf(row[0]))).toEqual([
      'Sat 13 Mar 2027 22:00 → Sun 05:00 EST → EDT',
      'Sat 12 Jun 2027 22:00 → Sun 04:00 EDT',
    ]);
    expect(new Map(document.parts[0]?.facts).get('Contacts')).toBe(
      'Dana Reyes, operations, +1 555 0100',
    );
  });
});

describe('changes since sign-off', () => {
  it('are offered once somebody signed, and tell what moved with its reason', () => {
    const plan = aNight();
    expect(printKinds(plan, 2027).map(({ value }) => value)).not.toContain('changes');
    const signed = signYear(plan, {
      id: 's1',
      year: 2027,
      signedBy: 'Dana Reyes',
      signedAtMs: Date.UTC(2027, 0, 11),
      note: '',
      meaning: 'ab'.repeat(32),
    });
    const [series] = signed.series;
    const moved = {
      originalStart: '2027-06-12T22:00',
      movedTo: '2027-06-19T22:00',
      reason: 'their fair',
    };
    const now = { ...signed, series: [{ ...series!, changes: [...series!.changes, moved] }] };
    expect(printKinds(now, 2027).map(({ value }) => value)).toContain('changes');
    const document = make({ kind: 'changes' }, now);
    expect(document.parts[0]?.lead).toContain('1 moved');
    expect(rowsOf(document)[0]?.map(textOf)).toEqual([
      'Northwind prod',
      'moved 7 days later',
      'Sat 12 Jun 2027 22:00 → Sun 04:00',
      'Sat 19 Jun 2027 22:00 → Sun 04:00',
      'America/New_York',
      'their fair',
    ]);
  });
});

describe('changes of a window that was given another zone', () => {
  it('names both, for each of its times is on a wall of its own', () => {
    const plan = aNight();
    const signed = signYear(plan, {
      ...{ id: 's1', year: 2027, signedBy: 'Dana Reyes', signedAtMs: Date.UTC(2027, 0, 11) },
      ...{ note: '', meaning: 'ab'.repeat(32) },
    });
    const [series] = signed.series;
    const now = { ...signed, series: [{ ...series!, zone: 'Europe/London' }] };
    const document = make({ kind: 'changes' }, now);
    for (const row of rowsOf(document))
      expect(textOf(row[4])).toBe('America/New_York → Europe/London');
    expect(rowsOf(document).length).toBeGreaterThan(0);
    expect(document.sheets[0]?.rows[0]).toContain('America/New_York → Europe/London');
  });
});

describe('files of it', () => {
  it.each(['year', 'customers', 'night'] as const)(
    'of %s hold no account number when redacted',
    (kind) => {
      const document = make({ kind, redacted: true });
      const whole = [
        asHtml(document, { nonce: 'n', to: 'file' }),
        asCsv(document),
        JSON.stringify(document),
      ];
      for (const text of whole) expect(text).not.toMatch(/\d{12}/);
      expect(whole.join('')).toContain('[account]');
    },
  );

  it('run no formula and no script, and load nothing from anywhere', () => {
    const document = make({ kind: 'year' });
    expect(asCsv(document)).toContain(`"'=zero day`);
    const html = asHtml(document, { nonce: 'n0nce', to: 'file' });
    expect(html).toContain(`default-src 'none'; style-src 'nonce-n0nce'`);
    expect(html).not.toMatch(/<script|<img|<link|style="|url\((?!#)|\bon\w+="/);
    expect(html.match(/https?:\/\/[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('say each time as wall clock, zone, and ISO in UTC; lengths are numbers', () => {
    const [sheet] = make({ kind: 'year' }).sheets;
    expect(sheet?.rows[0]?.slice(6, 12)).toEqual([
      { local: '2027-03-13T22:00' },
      { local: '2027-03-14T05:00' },
      'America/New_York',
      '2027-03-14T03:00:00Z',
      '2027-03-14T09:00:00Z',
      360,
    ]);
  });
});
