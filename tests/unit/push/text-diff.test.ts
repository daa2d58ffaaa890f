import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  splitLines,
  textDiff,
  type DiffLine,
  type DiffRow,
} from '../../../renderer/push/text-diff.ts';

const marks = { same: ' ', added: '+', removed: '-' };
const show = (row: DiffRow): string =>
  row.kind === 'collapsed' ? `… ${row.lines.length}` : `${marks[row.kind]}${row.text}`;
const linesOf = (rows: readonly DiffRow[]): readonly DiffLine[] =>
  rows.flatMap((row) => (row.kind === 'collapsed' ? row.lines : [row]));

describe('textDiff', () => {
  it('shows a changed line between its context and collapses the rest', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\n';
    const after = 'a\nb\nc\nD\ne\nf\ng\n';
    expect(textDiff(before, after, 1).rows.map(show)).toEqual([
      '… 2',
      ' c',
      '-d',
      '+D',
      ' e',
      '… 2',
    ]);
  });

  it('does not collapse a single line, since a bar saying so would be as long', () => {
    expect(textDiff('a\nb\nc\n', 'a\nb\nC\n', 1).rows.map(show)).toEqual([' a', ' b', '-c', '+C']);
  });

  it('numbers lines on the side they are on', () => {
    const { rows } = textDiff('a\nb\n', 'x\na\n', 3);
    expect(linesOf(rows).map(({ before, after, text }) => [before, after, text])).toEqual([
      [null, 1, 'x'],
      [1, 2, 'a'],
      [2, null, 'b'],
    ]);
  });

  it('shows a new event whole, not from the middle of its neighbour', () => {
    const event = (uid: string) => `BEGIN:VEVENT\r\nUID:${uid}\r\nEND:VEVENT\r\n`;
    const before = `BEGIN:VCALENDAR\r\n${event('a')}${event('b')}END:VCALENDAR\r\n`;
    const after = `BEGIN:VCALENDAR\r\n${event('a')}${event('new')}${event('b')}END:VCALENDAR\r\n`;
    const added = linesOf(textDiff(before, after).rows).filter(({ kind }) => kind === 'added');
    expect(added.map(({ text }) => text)).toEqual(['BEGIN:VEVENT', 'UID:new', 'END:VEVENT']);
  });

  it('names the line end where nothing else of the line changed', () => {
    expect(textDiff('a\r\nb\r\n', 'a\nb\r\n').rows).toEqual([
      { kind: 'removed', before: 1, after: null, text: 'a', lineEnd: 'CRLF' },
      { kind: 'added', before: null, after: 1, text: 'a', lineEnd: 'LF' },
      { kind: 'same', before: 2, after: 2, text: 'b' },
    ]);
  });

  it('answers in a moment for texts that have nothing in common', () => {
    const lines = (prefix: string) =>
      Array.from({ length: 3_000 }, (_, index) => `${prefix}${index}\n`).join('');
    const { addedLines, removedLines, rows } = textDiff(`x\n${lines('a')}z`, `x\n${lines('b')}z`);
    expect([addedLines, removedLines, rows.length]).toEqual([3_000, 3_000, 6_002]);
  });
});

describe('textDiff, as a law', () => {
  const line = fc.constantFrom('BEGIN:VEVENT', 'END:VEVENT', 'UID:1', 'UID:2', '', ' folded');
  const ending = fc.constantFrom('\r\n', '\n', '\r');
  const text = fc
    .array(fc.tuple(line, ending), { maxLength: 30 })
    .map((pairs) => pairs.map(([first, last]) => first + last).join(''));

  it('holds every line of both texts, in order, and nothing else', () => {
    fc.assert(
      fc.property(text, text, fc.nat(4), (before, after, context) => {
        const lines = linesOf(textDiff(before, after, context).rows);
        const side = (without: DiffLine['kind']) =>
          lines.filter(({ kind }) => kind !== without).map((each) => each.text);
        const bare = (whole: string) => splitLines(whole).map((raw) => raw.replace(/[\r\n]+$/, ''));
        expect(side('added')).toEqual(bare(before));
        expect(side('removed')).toEqual(bare(after));
      }),
    );
  });

  it('finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(text, (same) => {
        const { addedLines, removedLines } = textDiff(same, same);
        expect([addedLines, removedLines]).toEqual([0, 0]);
      }),
    );
  });

  it('splits a text into lines that join to the text', () => {
    fc.assert(
      fc.property(text, (whole) => {
        expect(splitLines(whole).join('')).toBe(whole);
      }),
    );
  });
});
