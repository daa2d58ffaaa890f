import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemdTimers } from '../../../shared/exports/systemd-timers.ts';
import { toInstant } from '../../../shared/time/zone.ts';
import { questionOf } from '../../support/exported-windows.ts';

let folder: string;
const question = questionOf();
const { text } = systemdTimers(question);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-timers-'));
  writeFileSync(join(folder, 'make.sh'), text);
  execFileSync('sh', [join(folder, 'make.sh'), folder]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const timers = (): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.timer'));
const timesOf = (timer: string): readonly string[] =>
  [...readFileSync(join(folder, timer), 'utf8').matchAll(/^OnCalendar=(.*)$/gm)].map(
    ([, time = '']) => time,
  );

function startOf(time: string): number {
  const [date = '', clock = '', zone = ''] = time.split(' ');
  return toInstant(`${date}T${clock.slice(0, 5)}`, zone).epochMs;
}

describe('windows as systemd timers', () => {
  it('are the ones on file', async () => {
    await expect(text).toMatchFileSnapshot('golden/systemd-timers.sh');
  });

  it('are written by a shell that runs nothing of their names', () => {
    expect(timers()).toHaveLength(5);
    const all = timers().map((timer) => readFileSync(join(folder, timer), 'utf8'));
    const hostile = all.filter((each) => each.includes('HYPERLINK'));
    expect(hostile).toHaveLength(1);
    expect(hostile[0]).toContain('`reboot` $(reboot) %%n é – END:VEVENT END_OF_UNIT\\: install');
    for (const each of all) expect(each.trimEnd().endsWith('WantedBy=timers.target')).toBe(true);
  });

  it('fire at the very windows, whatever their zone, on nights of clock changes too', () => {
    const read = timers().flatMap(timesOf).map(startOf).sort();
    expect(read).toEqual(question.windows.map(({ startMs }) => startMs).sort());
    // 02:30 does not exist in New York on 14 March 2027: it is 07:30 UTC.
    expect(timers().flatMap(timesOf)).toContain('2027-03-14 07:30:00 UTC');
  });

  it('end their service when the window ends', () => {
    const ends = readFileSync(join(folder, 'patch-contoso-cluster.service.d/window.conf'), 'utf8');
    expect(ends).toContain('RuntimeMaxSec=43200');
    expect(ends).toContain('TimeoutStartSec=43200');
  });

  it('are read by systemd as the same instants', (context) => {
    const ran = spawnSync('systemd-analyze', ['--version'], { encoding: 'utf8' });
    if (ran.error !== undefined) context.skip(`systemd-analyze is not here: ${ran.error.message}`);
    // Asked from before the first of them; it tells the next time that each names.
    const times = timers().flatMap(timesOf);
    const told = execFileSync(
      'systemd-analyze',
      ['calendar', '--base-time=2026-12-01 00:00:00 UTC', ...times],
      { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } },
    );
    const next = [...told.matchAll(/^ *Next elapse: \w{3} (\S+) (\S+) UTC$/gm)].map(
      ([, date = '', clock = '']) => Date.parse(`${date}T${clock}Z`),
    );
    expect(next).toEqual(times.map(startOf));
  });

  it('are units that systemd takes', (context) => {
    const probe = spawnSync('systemd-analyze', ['--version'], { encoding: 'utf8' });
    if (probe.error !== undefined)
      context.skip(`systemd-analyze is not here: ${probe.error.message}`);
    for (const timer of timers()) {
      const service = timer.replace('.timer', '.service');
      writeFileSync(join(folder, service), '[Service]\nType=oneshot\nExecStart=/bin/true\n');
    }
    const paths = timers().map((timer) => join(folder, timer));
    const verified = spawnSync('systemd-analyze', ['verify', ...paths], { encoding: 'utf8' });
    const ours = verified.stderr.split('\n').filter((line) => line.includes(folder));
    expect(ours).toEqual([]);
  });
});
