import { describe, expect, it } from 'vitest';
import { readSystemdTimers } from '../../../shared/imports/systemd-timer.ts';
import { parseSystemdCalendar } from '../../../shared/imports/systemd-calendar.ts';
import { parseTimeSpan } from '../../../shared/imports/systemd-units.ts';
import { describeSeries } from '../../../shared/schedule/describe-rule.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { anImportContext, importFixture, importTwice } from '../../support/an-import.ts';

const system = 'systemd';

// What systemd 252 answers from 1 January 2027 00:00 UTC on, made by tests/oracle/make_systemd_calendar.py.
const said = Object.entries(
  JSON.parse(importFixture('systemd-calendar.json')) as Record<string, readonly string[] | null>,
);

const seriesOf = (text: string) =>
  readSystemdTimers(text, anImportContext()).items.flatMap((item) =>
    item.kind === 'series' ? [item.series] : [],
  );

describe('calendar expressions of systemd', () => {
  const context = anImportContext({ zone: 'UTC' });
  const fromMs = Date.UTC(2027, 0, 1);

  it.each(said)('%s happens when systemd says so', (expression, starts) => {
    if (starts === null) {
      expect(parseSystemdCalendar(expression).ok).toBe(false);
      return;
    }
    const { plan } = importTwice(readSystemdTimers, {
      ...{ text: `[Timer]\nOnCalendar=${expression}\n`, system, context },
    });
    // Listed days end with the year after today's.
    const untilMs = Date.UTC(2028, 11, 31);
    const expected = starts.filter((start) => Date.parse(start) < untilMs);
    const windows = expandPlan(plan, { startMs: fromMs, endMs: untilMs })
      .map(({ startMs }) => startMs)
      .filter((startMs) => startMs > fromMs)
      .slice(0, expected.length);
    expect(windows.map((ms) => new Date(ms).toISOString().replace(':00.000', ''))).toEqual(
      expected,
    );
  });

  it('says which part it does not understand, and what is no window', () => {
    expect(parseSystemdCalendar('*-*-* 6:00 Mars/Base')).toEqual({
      ok: false,
      error: 'Mars/Base is no zone',
    });
    expect(parseSystemdCalendar('minutely')).toEqual({
      ok: false,
      error: 'it comes more than 24 times a day, which is no window',
    });
  });
});

describe('spans of systemd', () => {
  it.each([
    ['60m', 3_600],
    ['1h 30min', 5_400],
    ['90', 90],
    ['1.5h', 5_400],
    ['12h', 43_200],
    ['infinity', null],
    ['5 fortnights', null],
    ['', null],
    [`${'1'.repeat(199)}!`, null],
  ])('%s', (text, seconds) => {
    expect(parseTimeSpan(text)).toBe(seconds);
  });
});

describe('systemd timers', () => {
  it('become series with the time in which machines begin, drop-ins over the unit', () => {
    const text = importFixture('systemd-unattended-upgrades.txt');
    const { items, notUnderstood, notes } = readSystemdTimers(text, anImportContext());
    expect(notUnderstood).toEqual([]);
    expect(items.map(({ line, key }) => [line, key])).toEqual([
      [6, 'apt-daily.timer *-*-* 6,18:00 06:00'],
      [6, 'apt-daily.timer *-*-* 6,18:00 18:00'],
      [29, 'apt-daily-upgrade.timer Sat *-*-08..14 22:00 America/New_York 22:00'],
    ]);
    const [download, , upgrade] = seriesOf(text);
    expect(download).toMatchObject({ kind: 'scan', startSpreadMinutes: 720 });
    expect(upgrade).toMatchObject({
      name: 'apt-daily-upgrade.timer (every 7 days)',
      kind: 'install',
      state: 'draft',
      startSpreadMinutes: 90,
    });
    expect(describeSeries(upgrade!)).toBe('2nd Saturday 22:00 for 2 h 30 min, America/New_York');
    expect(notes).toContain(
      'apt-daily-upgrade.timer installs on one of 7 of its days only, and the files do not say on which: all are shown.',
    );
  });

  it('of dnf-automatic install nothing where its configuration says so', () => {
    const [series] = seriesOf(importFixture('systemd-dnf-automatic.txt'));
    expect(series).toMatchObject({
      name: 'dnf-automatic.timer',
      kind: 'scan',
      startTime: '06:00',
      durationMinutes: 120,
      startSpreadMinutes: 60,
    });
  });

  it('that are switched off, count from a start, or are misspelt are told by line', () => {
    const text = [
      '# /etc/systemd/system/apt-daily-upgrade.timer',
      '[Timer]',
      'OnCalendar=daily',
      '# /etc/systemd/system/other.timer',
      '[Timer]',
      'OnBootSec=15min',
      'OnCalendar=Caturday 3:00',
      'RandomizedDelaySec=soon',
      'APT::Periodic::Unattended-Upgrade "0";',
    ].join('\n');
    const { items, notUnderstood } = readSystemdTimers(text, anImportContext());
    expect(items).toEqual([]);
    expect(notUnderstood.map(({ line, text: quoted }) => [line, quoted])).toEqual([
      [2, 'apt-daily-upgrade.timer'],
      [6, 'OnBootSec=15min'],
      [8, 'RandomizedDelaySec=soon'],
      [7, 'OnCalendar=Caturday 3:00'],
    ]);
  });

  it('add nothing the second time, also some days later', () => {
    const text = importFixture('systemd-unattended-upgrades.txt');
    expect(importTwice(readSystemdTimers, { text, system })).toMatchObject({
      added: 3,
      again: ['same'],
    });
    const quarterly = '[Timer]\nOnCalendar=quarterly\n';
    expect(importTwice(readSystemdTimers, { text: quarterly, system }).again).toEqual(['same']);
  });

  it('want a target, and a timer', () => {
    const context = anImportContext({ options: {} });
    expect(readSystemdTimers('[Timer]', context).notUnderstood[0]?.why).toMatch(
      /choose the target/,
    );
    expect(readSystemdTimers('hello', anImportContext()).notUnderstood[0]?.why).toMatch(
      /No \[Timer\]/,
    );
  });
});
