import { describe, expect, it } from 'vitest';
import { columnMatches } from '../../../renderer/import/column-matches.ts';
import { formatOf, understandText } from '../../../renderer/state/import/understand-text.ts';
import { headsOf } from '../../../shared/imports/head-table.ts';
import { importFormats } from '../../../shared/imports/import-formats.ts';
import { aPlan } from '../../support/a-plan.ts';

const windows = importFormats.find(({ id }) => id === 'csv-windows');
if (windows === undefined) throw new Error('No format of windows');
const text = 'Customer;When;Length\nNorthwind;2027-03-13 22:00;6 h';
const choices = { formatId: null, options: {}, zone: 'UTC', columns: {} };

describe('what a person chooses before an import', () => {
  it('goes before what the text looks like', () => {
    const source = { name: 'pasted', text: 'BEGIN:VCALENDAR\nEND:VCALENDAR' };
    expect(formatOf(source, choices)?.id).toBe('ics-windows');
    expect(formatOf(source, { formatId: 'ics-holidays' })?.id).toBe('ics-holidays');
    expect(formatOf({ name: 'pasted', text: 'hello' }, choices)).toBeNull();
  });

  it('matches columns by their heads, and by what was chosen, an empty choice included', () => {
    const heads = headsOf(text);
    expect(heads).toEqual(['Customer', 'When', 'Length']);
    const of = (column: string, chosen: Record<string, string> = {}) =>
      columnMatches(windows, heads, chosen).find((match) => match.column === column);
    expect(of('duration')).toMatchObject({ label: 'Duration', head: 'Length' });
    expect(of('start')).toEqual({ column: 'start', label: 'Start', isRequired: true, head: '' });
    expect(of('start', { start: 'When' })?.head).toBe('When');
    expect(of('customer', { customer: '' })?.head).toBe('');
    // What was chosen for another table is no choice here.
    expect(of('duration', { duration: 'Dauer' })?.head).toBe('Length');
  });

  it('reads the text with the columns of its format', () => {
    const columns = { 'csv-windows': { start: 'When' } };
    const steps = understandText({
      plan: aPlan({ series: [] }),
      source: { name: 'pasted', text },
      choices: { ...choices, formatId: windows.id, columns },
      nowMs: Date.UTC(2027, 0, 1),
    });
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    expect(step.value).toMatchObject({
      format: { id: 'csv-windows' },
      preview: { lines: [{ outcome: 'add' }], notUnderstood: [] },
    });
  });
});
