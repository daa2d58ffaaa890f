/** The report of promises on paper: its answer can be counted from its own list. */
import { describe, expect, it } from 'vitest';
import type {
  PrintCell,
  PrintDocument,
  PrintScope,
  PrintTable,
} from '../../../../renderer/presenters/print/print-document.ts';
import { evidenceParts } from '../../../../renderer/presenters/print/evidence-part.ts';
import { promiseReport } from '../../../../renderer/presenters/print/promise-report.ts';
import {
  reportDates,
  type PrintReport,
} from '../../../../renderer/presenters/print/report-facts.ts';
import { yearDocument } from '../../../../renderer/presenters/print/year-document.ts';
import { unitLines } from '../../../../renderer/presenters/year-policy.ts';
import { sampleNowMs } from '../../../../electron/sample/organization/sample-clock.ts';
import { sampleOrganization } from '../../../../electron/sample/organization/sample-organization.ts';
import { preparePolicyCheck, reachIn } from '../../../../shared/policy/find-policy-findings.ts';
import { policyRangeOf } from '../../../../shared/policy/policy-input.ts';
import { policyRulesOf } from '../../../../shared/policy/policy-rules.ts';
import { policyStatus } from '../../../../shared/policy/policy-status.ts';
import { expandPlan } from '../../../../shared/schedule/expand-series.ts';
import { addDays } from '../../../../shared/time/iso-date.ts';
import { printFacts } from '../../../support/print-facts.ts';

const { plan } = sampleOrganization();

/** The sample's standing, as the Year screen asks for it. */
function reportOf(): PrintReport {
  const range = policyRangeOf(sampleNowMs);
  const { organization, series, patchEvents } = plan;
  const input = {
    ...{ organization, series, patchEvents, range, nowMs: sampleNowMs },
    windows: expandPlan(plan, range),
    rules: policyRulesOf(organization),
  };
  const { findings } = preparePolicyCheck(input);
  const units = policyStatus(input, { findings, reaches: reachIn(input) });
  return {
    units: unitLines(units, sampleNowMs),
    coverage: findings.filter(({ rule }) => rule === 'C21' || rule === 'C22'),
    unagreed: units.flatMap(({ unagreed }) => unagreed),
    ...{ waivers: [], unread: [], cells: 28, standing: { input } },
  };
}

const report = reportOf();
const dates = reportDates(2027, '2027-03-10');

function made(
  untilDate = dates.untilDate,
  scope: PrintScope = {},
  differs: Partial<PrintReport> = {},
): PrintDocument {
  const facts = printFacts({ plan, nowMs: sampleNowMs, report: { ...report, ...differs }, scope });
  const document = promiseReport(facts, { ...dates, untilDate });
  if (document === null) throw new Error('Nothing was made.');
  return document;
}

const textOf = (cell: PrintCell | undefined): string =>
  typeof cell === 'string' ? cell : (cell?.text ?? '');

function tableOf({ parts }: PrintDocument, caption: RegExp): PrintTable {
  const found = parts.flatMap(({ tables }) => tables).find((table) => caption.test(table.caption));
  if (found === undefined) throw new Error(`There is no table ${caption.source}.`);
  return found;
}

const rowsOf = (document: PrintDocument, caption: RegExp): readonly (readonly string[])[] =>
  tableOf(document, caption).rows.map((row) => row.map(textOf));

describe('the policy report', () => {
  it('answers who is inside policy until a day', () => {
    expect(made().parts[0]?.lead).toContain(
      '3 of 4 business units are inside policy until Wed 30 Jun 2027; not inside: HRP.',
    );
  });

  it('gives the answer that can be counted from its list of promises, whatever the day', () => {
    const units = plan.organization.businessUnits.map(({ name }) => name);
    for (let days = 0; days < 290; days += 7) {
      const document = made(addDays('2027-03-11', days));
      const outside = new Set(
        rowsOf(document, /^Promises that break/).flatMap(([, unit = '', , kept = '']) =>
          /too early|not kept/.test(kept) ? [unit] : [],
        ),
      );
      const counted = units.map((unit) => [unit, outside.has(unit) ? 'not inside' : 'inside']);
      expect(rowsOf(document, /^Business units/).map(([unit, answer]) => [unit, answer])).toEqual(
        counted,
      );
      expect(document.parts[0]?.lead).toContain(
        `${units.length - outside.size} of ${units.length} business units`,
      );
    }
  });

  it('calls nobody inside until a day that is over', () => {
    const document = made('2027-03-09');
    expect(document.parts[0]?.lead).toContain('Tue 9 Mar 2027 is over');
    expect(rowsOf(document, /^Business units/).map(([, answer]) => answer)).toEqual(
      plan.organization.businessUnits.map(() => '–'),
    );
  });

  it('judges one customer by its own promises', () => {
    const source = made('2027-12-31', { customerId: 'source-claims' });
    expect(rowsOf(source, /^Business units/).map(([unit, answer]) => [unit, answer])).toEqual([
      ['Source', 'inside'],
    ]);
    expect(rowsOf(made('2027-12-31', { businessUnitId: 'source' }), /^Promises/)).toHaveLength(1);
  });

  it('names no other customer in the report of one', () => {
    const others = plan.organization.customers.filter(({ id }) => id !== 'source-claims');
    const text = JSON.stringify(made('2027-12-31', { customerId: 'source-claims' }));
    const named = others.filter(({ name }) => text.includes(`${name} `));
    expect(named.map(({ name }) => name)).toEqual([]);
    expect(JSON.stringify(made())).toContain('Due next');
    expect(text).not.toContain('Due next');
  });

  it('tells waivers and unread accounts of whom it is about only', () => {
    const [cell = { accountId: '', region: '' }] =
      plan.organization.customers.find(({ id }) => id === 'source-claims')?.environments[0]
        ?.cells ?? [];
    const unread = ['111111111111', cell.accountId].map((accountId) => ({
      ...{ cell: { ...cell, accountId }, status: 'stale', readAtMs: null },
    }));
    const waiver = {
      id: 'w',
      reason: 'Agreed with Northwind',
      who: 'Dana',
      untilDate: '2027-03-20',
    };
    const differs = {
      waivers: [{ waiver, daysLeft: 10, conflict: null }],
      unread,
    } as unknown as Partial<PrintReport>;
    const whole = JSON.stringify(made(dates.untilDate, {}, differs).parts);
    expect(whole).toContain('Agreed with Northwind');
    expect(whole).toContain('111111111111');
    const own = JSON.stringify(
      made(dates.untilDate, { customerId: 'source-claims' }, differs).parts,
    );
    expect(own).not.toContain('Agreed with Northwind');
    expect(own).not.toContain('111111111111');
    expect(own).toContain(cell.accountId);
    const strange = { unread: [{ cell, status: 'not-connected' as const, readAtMs: null }] };
    expect(rowsOf(made(dates.untilDate, {}, strange), /^Accounts and regions/)).toMatchObject([
      [expect.stringContaining(cell.accountId), 'not connected', 'never'],
    ]);
  });

  it('counts windows that nobody said anything of by environment', () => {
    const nowMs = Date.UTC(2027, 8, 1);
    const { tables } = evidenceParts(printFacts({ plan, nowMs }), dates).part;
    const rows = tables.map((table) => table.rows.map((row) => row.map(textOf)));
    const lines = rows[1]?.filter(([, , outcome]) => outcome === 'no result') ?? [];
    const told = lines.map(([what = '']) => Number(/: (\d+) windows?$/.exec(what)?.[1]));
    const counted = rows[0]?.map((row) => Number(row[6])).filter((count) => count > 0);
    expect(told).toEqual(counted);
    expect(Math.max(...told)).toBeGreaterThan(1);
  });

  it('adds up the evidence to the windows of its table', () => {
    const document = made();
    const counts = rowsOf(document, /^By environment/).map((row) =>
      row.slice(2, 9).reduce((sum, count) => sum + Number(count), 0),
    );
    const sheet = document.sheets.find(({ name }) => name === 'Evidence');
    expect(sheet?.rows).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
  });

  it('is not made while promises cannot be judged', () => {
    expect(promiseReport(printFacts({ plan }), dates)).toBeNull();
  });
});

describe('the annual page', () => {
  it('says at each unit until when it is inside policy, of years that are not over', () => {
    const pageOf = (year: number): string =>
      yearDocument(printFacts({ plan, nowMs: sampleNowMs, report, year })).pages.join('');
    expect(pageOf(2027)).toContain('>Inside policy until Tue 17 Aug 2027<');
    expect(pageOf(2026)).not.toContain('Inside policy');
  });
});
