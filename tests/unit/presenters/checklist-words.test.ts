import { describe, expect, it } from 'vitest';
import {
  checklistTable,
  checkWords,
  filteredRows,
  openWords,
} from '../../../renderer/presenters/checklist-words.ts';
import { noteReady } from '../../../shared/planning/edit-readiness.ts';
import { checklistRows } from '../../../shared/planning/readiness-checklist.ts';
import { readinessAsCsv } from '../../../shared/planning/readiness-csv.ts';
import { aPlan } from '../../support/a-plan.ts';

const cell = { accountId: '111122223333', region: 'us-east-1' };
const agents = {
  id: 'agents',
  doneDate: '2027-02-01',
  who: '=HYPERLINK(1)',
  evidence: 'https://wiki.example.com/7',
} as const;
const rows = checklistRows(noteReady(aPlan(), [cell], agents));

describe('the checklist of accounts and regions, in words', () => {
  it('tells of an item when and by whom it was done, or that it is open', () => {
    expect(checkWords({ ...agents, who: 'Asha' })).toBe(
      'done Mon 1 Feb 2027 by Asha, with evidence',
    );
    expect(checkWords(undefined)).toBe('open');
    expect(openWords(rows)).toBe('13 items are open in 2 accounts and regions');
  });

  it('finds rows by all typed words, and by what is open', () => {
    const regions = (text: string, onlyGaps = false) =>
      filteredRows(rows, { text, onlyGaps }).map((row) => row.cell.region);
    expect(regions('NORTHWIND west')).toEqual(['us-west-2']);
    expect(regions('', true)).toEqual(['us-east-1', 'us-west-2']);
    expect(regions('nobody')).toEqual([]);
  });

  it('is a table to paste, and a CSV with a line an item that runs nothing', () => {
    const [head, east] = checklistTable(rows);
    expect(head).toHaveLength(12);
    expect(east).toEqual([
      ...['northwind-prod', 'us-east-1', 'HRP', 'Northwind prod'],
      ...['open', 'open', 'open', '2027-02-01', 'open', 'open', 'open', '6'],
    ]);
    const lines = readinessAsCsv(rows).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 2 * 7);
    expect(lines[4]).toContain(`"agents","yes","2027-02-01","'=HYPERLINK(1)"`);
  });
});
