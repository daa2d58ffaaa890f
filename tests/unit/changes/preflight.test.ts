import { describe, expect, it } from 'vitest';
import type { PreflightCheck } from '../../../shared/changes/change-set.ts';
import type { ChangeCalendar } from '../../../shared/model/snapshot.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import { freezeIn, withEnvironments } from './environments.ts';
import {
  aCalendar,
  calendarText,
  checkOf,
  foreignEvent,
  nowMs,
  prepare,
  prepareAt,
  pushTo,
} from './builders.ts';

const plan = aPlan();
const id = 'northwind-prod@2027-03-20T22:00';
// 20 March 22:00 New York until 21 March 04:00.
const startMs = Date.UTC(2027, 2, 21, 2);
const endMs = Date.UTC(2027, 2, 21, 8);
const minuteMs = 60_000;
const check = (
  kind: PreflightCheck['kind'],
  calendar: ChangeCalendar = aCalendar(calendarText()),
  atMs = nowMs,
) =>
  checkOf(
    prepareAt(atMs, { plan, chosenWindowIds: [id], calendars: [calendar] }).calendars[0],
    kind,
  );
const withLines = (lines: readonly string[]) => aCalendar(calendarText(lines));
/** Other people's events of about 300 bytes each. */
const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    foreignEvent(`e${index}-${'x'.repeat(40)}`, '20270401T000000', '20270401T010000'),
  ).flat();

/** A change whose text after it has so many bytes, made by padding an event of somebody else. */
function atBorder(bytes: number, direction: 'grown' | 'shrunk', isMultiByte: boolean) {
  const of = direction === 'grown' ? plan : aPlan({ series: [aSeries({ state: 'cancelled' })] });
  const changeWith = (padding: string) => {
    const lines = [...foreignEvent('other', '20270401T000000', '20270401T010000')];
    lines.splice(-1, 0, `DESCRIPTION:${padding}`);
    const alone = withLines(lines);
    const calendar = direction === 'grown' ? alone : pushTo(plan, [id], alone);
    return prepare(of, [id], [calendar]).calendars[0]!;
  };
  const missing = bytes - changeWith('').sizeBytesAfter;
  const padding = isMultiByte
    ? 'é'.repeat(Math.floor(missing / 2)) + 'x'.repeat(missing % 2)
    : 'x'.repeat(missing);
  return changeWith(padding);
}

describe('preflight', () => {
  it('passes every check on a calendar in order', () => {
    const { calendars } = prepare(plan, [id], [aCalendar(calendarText())]);
    expect(calendars[0]?.preflight.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
      'unreadable ok',
      'duplicate-uid ok',
      'polarity-unknown ok',
      'shared ok',
      'meaning ok',
      'default-not-latest ok',
      'version-ceiling ok',
      'safe-subset ok',
      'size ok',
      'past ok',
      'too-soon ok',
      'close-events ok',
    ]);
  });

  it.each([
    [100, 'ok'],
    [200, 'warn'],
    [290, 'stop'],
  ])('of size: %d events of others and one of ours is %s', (count, level) => {
    expect(check('size', withLines(crowd(count)))?.level).toBe(level);
  });

  it('of size does not stop what makes a calendar smaller, as long as AWS takes it', () => {
    const full = pushTo(plan, [id], withLines(crowd(232)));
    const cancelled = aPlan({ series: [aSeries({ state: 'cancelled' })] });
    const [change] = prepare(cancelled, [id], [full]).calendars;
    expect(change?.sizeBytesAfter).toBeGreaterThan(60_000);
    expect(checkOf(change, 'size')?.level).toBe('warn');
  });

  it.each([
    { when: 'long before', atMs: startMs - 60 * minuteMs, levels: ['ok', 'ok'] },
    { when: '16 minutes before', atMs: startMs - 16 * minuteMs, levels: ['ok', 'ok'] },
    { when: '15 minutes before', atMs: startMs - 15 * minuteMs, levels: ['ok', 'ok'] },
    { when: '14 minutes before', atMs: startMs - 14 * minuteMs, levels: ['ok', 'warn'] },
    { when: 'during', atMs: startMs + 60 * minuteMs, levels: ['ok', 'warn'] },
    { when: '10 minutes before its end', atMs: endMs - 10 * minuteMs, levels: ['ok', 'warn'] },
    { when: 'at its end', atMs: endMs, levels: ['stop', 'warn'] },
    { when: 'afterwards', atMs: endMs + minuteMs, levels: ['stop', 'ok'] },
  ])('of time: adding a window $when', ({ atMs, levels }) => {
    const calendar = aCalendar(calendarText());
    expect([
      check('past', calendar, atMs)?.level,
      check('too-soon', calendar, atMs)?.level,
    ]).toEqual(levels);
  });

  it('of time says nothing where nothing changes', () => {
    const there = pushTo(plan, [id], aCalendar(calendarText()));
    expect(check('too-soon', there, startMs)?.level).toBe('ok');
    expect(check('past', there, endMs + minuteMs)?.level).toBe('ok');
  });

  it.each([
    { how: 'ends 4 minutes before', from: '20270321T010000', to: '20270321T015600', level: 'warn' },
    { how: 'ends 5 minutes before', from: '20270321T010000', to: '20270321T015500', level: 'ok' },
    { how: 'ends when it begins', from: '20270321T010000', to: '20270321T020000', level: 'ok' },
    { how: 'overlaps it', from: '20270321T010000', to: '20270321T030000', level: 'ok' },
    {
      how: 'begins 4 minutes after',
      from: '20270321T080400',
      to: '20270321T100000',
      level: 'warn',
    },
    { how: 'lies within', from: '20270321T030000', to: '20270321T030100', level: 'ok' },
  ])('of neighbours: one that $how', ({ from, to, level }) => {
    expect(check('close-events', withLines(foreignEvent('other', from, to)))?.level).toBe(level);
  });

  const isMultiByte = { 'plain text': false, 'text of two bytes a letter': true };
  it.each(
    [65_535, 65_536, 65_537].flatMap((bytes) =>
      (['plain text', 'text of two bytes a letter'] as const).flatMap((of) => [
        { bytes, of, direction: 'grown' as const, level: 'stop' },
        { bytes, of, direction: 'shrunk' as const, level: bytes > 65_536 ? 'stop' : 'warn' },
      ]),
    ),
  )('of size at the border: $direction to $bytes bytes of $of is $level', (border) => {
    const change = atBorder(border.bytes, border.direction, isMultiByte[border.of]);
    expect(change.sizeBytesAfter).toBe(border.bytes);
    expect(new TextEncoder().encode(change.textAfter).length).toBe(border.bytes);
    expect(checkOf(change, 'size')?.level).toBe(border.level);
  });

  it.each([
    [949, 'ok'],
    [950, 'warn'],
    [999, 'warn'],
    [1_000, 'stop'],
  ])('of versions: %i of 1,000 is %s', (latestVersion, level) => {
    const calendar = aCalendar(calendarText(), { latestVersion, defaultVersion: latestVersion });
    expect(check('version-ceiling', calendar)?.level).toBe(level);
  });

  it('of meaning warns where a window for patching blocks, and stops where a freeze would allow', () => {
    const open = aCalendar(calendarText([], 'DEFAULT_OPEN'));
    expect(check('meaning', open)).toMatchObject({ level: 'warn', facts: { role: 'patching' } });
    const frozen = withEnvironments({ freezeCalendar: 'freeze' });
    const prepared = (type: string) =>
      prepare(frozen, [id], [aCalendar(calendarText([], type), freezeIn)]).calendars[0];
    expect(checkOf(prepared('DEFAULT_CLOSED'), 'meaning')?.level).toBe('stop');
    expect(checkOf(prepared('DEFAULT_OPEN'), 'meaning')?.level).toBe('ok');
  });

  it('of neighbours knows a gap that a third event covers', () => {
    const lines = [
      ...foreignEvent('other', '20270321T010000', '20270321T015600'),
      ...foreignEvent('bridge', '20270321T013000', '20270321T021000'),
    ];
    expect(check('close-events', withLines(lines))?.level).toBe('ok');
  });

  it('stops at two events of ours with one UID, and warns of others’', () => {
    const ours = pushTo(plan, [id], aCalendar(calendarText())).text.split('\r\n');
    const event = ours.slice(ours.indexOf('BEGIN:VEVENT'), ours.indexOf('END:VEVENT') + 1);
    const twice = withLines([...event, ...event]);
    expect(check('duplicate-uid', twice)).toMatchObject({ level: 'stop', facts: { count: 1 } });
    const theirs = foreignEvent('other', '20270401T000000', '20270401T010000');
    expect(check('duplicate-uid', withLines([...theirs, ...theirs]))?.level).toBe('warn');
  });

  it('stops at a calendar of unknown type, a shared one, and one with a staged version', () => {
    expect(check('polarity-unknown', aCalendar(calendarText([], null)))?.level).toBe('stop');
    expect(check('polarity-unknown', aCalendar(calendarText([], 'SIDEWAYS')))?.level).toBe('stop');
    const text = calendarText();
    expect(check('shared', aCalendar(text, { shared: true }))?.level).toBe('stop');
    expect(check('default-not-latest', aCalendar(text, { latestVersion: 8 }))).toEqual({
      kind: 'default-not-latest',
      level: 'stop',
      facts: { defaultVersion: 7, latestVersion: 8 },
    });
  });

  it('warns of what it could not read, and stops where the text cannot be edited', () => {
    const odd = ['BEGIN:VEVENT', 'UID:odd', 'DTSTART:never', 'END:VEVENT'];
    expect(check('unreadable', withLines(odd))).toMatchObject({
      level: 'warn',
      facts: { line: 8 },
    });
    const broken = aCalendar(calendarText().replace('END:VCALENDAR', ''));
    const [change] = prepare(plan, [id], [broken]).calendars;
    expect(checkOf(change, 'unreadable')?.level).toBe('stop');
    expect(change?.textAfter).toBe(broken.text);
  });
});
