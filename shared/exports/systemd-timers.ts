/**
 * Windows as systemd timers: a shell script that writes units, each date a line of its own, so that a
 * timer fires at the very windows of the plan and at no other time. Sources: systemd.timer(5),
 * systemd.time(7) "Calendar events", systemd.unit(5) "Specifiers".
 */
import type { PatchWindow } from '../model/series.ts';
import { toInstant } from '../time/zone.ts';
import { bySeries, type ExportedText, type ExportQuestion } from './exported-text.ts';
import { freshName, oneLine, slugOf } from './one-line.ts';
import { shellWord } from './shell-word.ts';
import { targetNameOf } from './target-names.ts';

/** The script: a timer for each series, and for each other length or spread of its windows one more. */
export function systemdTimers({ plan, windows }: ExportQuestion): ExportedText {
  const taken = new Set<string>();
  const timers = bySeries(windows).flatMap(([, its]) =>
    [...Map.groupBy(its, (each) => `${secondsOf(each)} ${delayOf(each)}`).values()].map(
      (alike) => ({
        unit: freshName(`patch-${slugOf(alike[0]?.name ?? '')}`, taken),
        windows: alike,
      }),
    ),
  );
  const text = [
    '#!/bin/sh',
    `# systemd timers for the patch windows of ${oneLine(plan.name)}.`,
    '# Writes units into a folder, and starts nothing: sh FILE /etc/systemd/system',
    'set -eu',
    'folder=${1:-.}',
    ...timers.flatMap((timer) => [
      '',
      ...scriptOf(
        timer,
        targetNameOf(timer.windows[0]?.target ?? { businessUnitId: '' }, plan.organization),
      ),
    ]),
    '',
  ].join('\n');
  return {
    text,
    notCarried: [],
    notes: [
      'Each timer starts the service of its own name, which is yours to write; the file beside it ends that service when the window is over.',
      'Put a timer only on machines of the target that stands above it, then: systemctl daemon-reload && systemctl enable --now NAME.timer',
      'After its last date a timer does nothing. Export again before that, and whenever a window has moved.',
      ...(windows.some((each) => delayOf(each) > 0) ? [spreadNote] : []),
    ],
  };
}

const spreadNote =
  'Where machines begin within some time of the start, the timer has that as its RandomizedDelaySec, and the service may run for the rest of the window: whichever begins last still ends in time.';

const secondsOf = ({ startMs, endMs }: PatchWindow): number =>
  Math.round((endMs - startMs) / 1_000);

/** Minutes within which machines begin; one is left to work in, for systemd takes 0 for no limit. */
const delayOf = (window: PatchWindow): number =>
  Math.max(0, Math.min(window.startSpreadMinutes ?? 0, Math.floor(secondsOf(window) / 60) - 1));

interface Timer {
  readonly unit: string;
  readonly windows: readonly PatchWindow[];
}

function scriptOf({ unit, windows }: Timer, targetName: string): readonly string[] {
  const [first] = windows;
  if (first === undefined) return [];
  const delay = delayOf(first);
  const seconds = secondsOf(first) - delay * 60;
  return [
    `# For machines of ${targetName}`,
    ...fileOf(`${unit}.timer`, [
      '[Unit]',
      `Description=${described(first)}`,
      '',
      '[Timer]',
      ...windows.map((window) => `OnCalendar=${onCalendar(window)}`),
      'AccuracySec=1s',
      ...(delay === 0 ? [] : [`RandomizedDelaySec=${delay}min`]),
      // A machine that was off during its window is not to be patched at some other hour.
      'Persistent=false',
      '',
      '[Install]',
      'WantedBy=timers.target',
    ]),
    `mkdir -p "$folder"/${shellWord(`${unit}.service.d`)}`,
    ...fileOf(`${unit}.service.d/window.conf`, [
      '[Service]',
      `# ${seconds / 60} minutes; the first is for services of Type=oneshot.`,
      `TimeoutStartSec=${seconds}`,
      `RuntimeMaxSec=${seconds}`,
    ]),
  ];
}

/** A file's text as a here-document in which the shell expands nothing. */
const fileOf = (path: string, lines: readonly string[]): readonly string[] => [
  `cat > "$folder"/${shellWord(path)} <<'END_OF_UNIT'`,
  ...lines,
  'END_OF_UNIT',
];

/** `2027-03-13 22:00:00 America/New_York`; in UTC where the zone's clock shows that time twice or never. */
function onCalendar({ localStart, zone, startMs }: PatchWindow): string {
  const { epochMs, anomaly } = toInstant(localStart, zone);
  const isPlain = anomaly === 'none' && epochMs === startMs;
  if (!isPlain || zone === 'UTC') return `${stamp(new Date(startMs).toISOString())} UTC`;
  return `${stamp(localStart)} ${zone}`;
}

/** `2027-03-13 22:00:00`. */
const stamp = (iso: string): string =>
  `${iso.slice(0, 10)} ${iso.slice(11, 16)}:${iso.slice(17, 19) || '00'}`;

/** `%` begins a specifier, and a backslash at the end would take the next line in. */
const described = ({ name, kind }: PatchWindow): string =>
  `${oneLine(name).replaceAll('%', '%%')}: ${kind} window, planned in Patch Window Planner`;
