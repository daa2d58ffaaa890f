import { describe, expect, it } from 'vitest';
import { applyImport } from '../../../shared/imports/apply-import.ts';
import { recogniseFormat } from '../../../shared/imports/import-formats.ts';
import { previewImport } from '../../../shared/imports/preview-import.ts';
import { readResultTable } from '../../../shared/imports/table-results.ts';
import { recordResults, resultOf } from '../../../shared/planning/record-result.ts';
import { policyRulesOf } from '../../../shared/policy/policy-rules.ts';
import { evidenceAsCsv } from '../../../shared/review/evidence-csv.ts';
import { evidenceOf } from '../../../shared/review/evidence.ts';
import { yearRange } from '../../../shared/review/year-windows.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import { anImportContext, importFixture, importTwice } from '../../support/an-import.ts';

const monthly = aSeries({
  rule: { kind: 'nth-weekday', ordinal: 3, weekday: 'SA', fromDate: '2027-01-01' },
});
const plan = aPlan({ series: [monthly] });
const context = anImportContext({ plan, todayMs: Date.UTC(2027, 6, 1), options: {} });
const text = importFixture('results.csv');
const year = { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2028, 0, 1) };

describe('a table of results', () => {
  it('is known by its columns', () => {
    expect(recogniseFormat(text, 'pasted')?.id).toBe('csv-results');
  });

  it('tells what came of each window, with ticket and note', () => {
    const { plan: made } = importTwice(readResultTable, { text, system: 'table', context });
    const told = expandPlan(made, year).flatMap((window) => {
      const result = resultOf(window);
      return result === null ? [] : [[window.localStart, window.state, result]];
    });
    expect(told).toEqual([
      [
        '2027-03-20T22:00',
        'held',
        { outcome: 'partly', ticket: 'INC-1042', note: '4 of 60 machines offline' },
      ],
      ['2027-04-17T22:00', 'missed', { outcome: 'failed', ticket: 'INC-1077' }],
      ['2027-05-15T22:00', 'held', { outcome: 'held' }],
    ]);
  });

  it('names what it did not take, with the next step', () => {
    const reading = readResultTable(text, context);
    expect(reading.notes).toEqual(['Rows that tell no result yet are left out.']);
    expect(reading.notUnderstood.map(({ line, why }) => `${line} ${why}`)).toEqual([
      '6 The window has not ended yet: its result can be told when it has.',
      '7 No window of the plan begins on that day. Correct the day, or plan the window first.',
      '8 Result: “great” is none. Write held, partly, failed or missed.',
      '9 Customer: No customer is called Contoso. Correct it, or add the customer first.',
    ]);
  });

  it('changes nothing when it is imported again, and asks where a person said otherwise since', () => {
    const { plan: made, again } = importTwice(readResultTable, { text, system: 'table', context });
    expect(again).toEqual(['same']);
    const here = new Map([['northwind-prod@2027-04-17T22:00', { outcome: 'held' }]] as const);
    const changed = recordResults(made, here);
    const newer = text.replace('INC-1077', 'INC-1078');
    const preview = previewImport(
      changed,
      readResultTable(newer, { ...context, plan: changed }),
      'table',
    );
    expect(preview.lines.map(({ why }) => why)).toEqual(['same', 'changed-here', 'same']);
    expect(applyImport(changed, preview)).toBe(changed);
  });

  it('refuses a row that may mean several windows, and one of a window that was called off', () => {
    const [twin, off] = [
      aSeries({ id: 'twin', name: 'Northwind kernel', rule: monthly.rule }),
      aSeries({ id: 'off', name: 'Called off', rule: monthly.rule, state: 'cancelled' }),
    ];
    const rows =
      'Customer,Window,Date,Result\nNorthwind,,2027-03-20,ok\nNorthwind,Called off,2027-03-20,ok';
    const reading = readResultTable(rows, {
      ...context,
      plan: aPlan({ series: [monthly, twin, off] }),
    });
    expect(reading.items).toEqual([]);
    expect(reading.notUnderstood.map(({ why }) => why)).toEqual([
      'It may be Northwind prod or Northwind kernel. Name one in a column Window.',
      'The window was cancelled: nothing came of it.',
    ]);
  });

  it('takes the evidence as it was saved, with what a person filled in', () => {
    const scopes = evidenceOf({
      organization: plan.organization,
      windows: expandPlan(plan, yearRange(2027, 62)),
      period: { fromDate: '2027-04-01', toDate: '2027-06-30' },
      rules: policyRulesOf(plan.organization),
      nowMs: context.todayMs,
    });
    const filled = evidenceAsCsv(scopes, plan.organization).replace('no result', 'failed');
    const { items, notUnderstood } = readResultTable(filled, context);
    expect(notUnderstood).toEqual([]);
    expect(items).toMatchObject([
      { windowId: 'northwind-prod@2027-04-17T22:00', result: { outcome: 'failed' } },
    ]);
  });
});
