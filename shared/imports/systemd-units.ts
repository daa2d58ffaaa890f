/** What files of systemd, apt and dnf-automatic say about timers, drop-ins merged. */

/** A setting with its line. */
export interface UnitLine {
  readonly line: number;
  readonly value: string;
}

/** One timer unit. */
export interface SystemdUnit {
  /** `apt-daily.timer`; "systemd timer" where nothing names it. */
  readonly name: string;
  readonly line: number;
  readonly onCalendar: readonly UnitLine[];
  /** Settings that count from a start of the machine, a unit or the timer. */
  readonly sinceStart: readonly UnitLine[];
  readonly randomDelaySeconds: number;
  /** systemd may be late by so much, to save power; its default of a minute is taken as none. */
  readonly accuracySeconds: number;
  readonly persistent: boolean;
  readonly unread: readonly UnitLine[];
}

/** All that a text says. */
export interface SystemdFiles {
  readonly units: readonly SystemdUnit[];
  /** APT::Periodic::Unattended-Upgrade: every so many days, 0 never; null where not said. */
  readonly apt: number | null;
  /** apply_updates of dnf-automatic; null where not said. */
  readonly dnf: boolean | null;
}

type UnitDraft = { -readonly [Field in keyof SystemdUnit]: SystemdUnit[Field] };

/** Reads files that stand one after another, each below `# /path/to/it` as systemctl prints them. */
export function readSystemdUnits(text: string): SystemdFiles {
  const units = new Map<string, UnitDraft>();
  let [name, section, unnamed]: [string | null, string, number] = [null, '', 0];
  let apt: number | null = null;
  let dnf: boolean | null = null;
  for (const { line, text: row } of logicalLines(text)) {
    const file = fileNameOf(row);
    if (file !== null) [name, section] = [file, ''];
    const head = /^\[([^\]]+)\]$/.exec(row)?.[1];
    if (head !== undefined) {
      // A file without a name ends where another begins: with its [Unit].
      if (head === 'Unit' && name === null) unnamed += 1;
      section = head;
      if (head === 'Timer') unitOf(units, name ?? unnamedTimer(unnamed), line);
    }
    apt = aptInterval(row) ?? apt;
    const [, key, value] = /^([A-Za-z_]+)\s*=\s*(.*)$/.exec(row) ?? [];
    if (key === undefined || value === undefined) continue;
    if (section === 'commands' && key === 'apply_updates') dnf = isYes(value);
    if (section === 'Timer') {
      readSetting(unitOf(units, name ?? unnamedTimer(unnamed), line), { key, value, line });
    }
  }
  return { units: [...units.values()], apt, dnf };
}

const unnamedTimer = (count: number): string =>
  count < 2 ? 'systemd timer' : `systemd timer ${count}`;

/** A line that ends in a backslash goes on; comments and blanks are left out, names of files kept. */
function* logicalLines(text: string): Generator<{ line: number; text: string }> {
  let held = '';
  let heldLine = 0;
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    if (held === '') heldLine = index + 1;
    const row = raw.trim();
    if (row.endsWith('\\') && held.length < 10_000) {
      held += `${row.slice(0, -1)} `;
      continue;
    }
    const whole = held + row;
    held = '';
    if (whole !== '') yield { line: heldLine, text: whole };
  }
}

/** A drop-in `NAME.timer.d/x.conf` is about NAME.timer. */
function fileNameOf(row: string): string | null {
  const [, path] = /^[#;]+\s*(\/[^\s]+)$/.exec(row) ?? [];
  if (path === undefined) return null;
  const dropIn = /\/([^/]+\.timer)\.d\/[^/]+$/.exec(path)?.[1];
  return dropIn ?? path.slice(path.lastIndexOf('/') + 1);
}

function unitOf(units: Map<string, UnitDraft>, name: string, line: number): UnitDraft {
  const known = units.get(name);
  if (known !== undefined) return known;
  const unit: UnitDraft = {
    ...{ name, line, onCalendar: [], sinceStart: [], unread: [] },
    ...{ randomDelaySeconds: 0, accuracySeconds: 0, persistent: false },
  };
  units.set(name, unit);
  return unit;
}

interface Setting extends UnitLine {
  readonly key: string;
}

function readSetting(unit: UnitDraft, { key, value, line }: Setting): void {
  const shown = { line, value: `${key}=${value}` };
  switch (key) {
    case 'OnCalendar':
      // An empty one takes back what stood before it, also in another file.
      unit.onCalendar = value === '' ? [] : [...unit.onCalendar, { line, value }];
      return;
    case 'OnActiveSec':
    case 'OnBootSec':
    case 'OnStartupSec':
    case 'OnUnitActiveSec':
    case 'OnUnitInactiveSec':
      if (value !== '') unit.sinceStart = [...unit.sinceStart, shown];
      return;
    case 'Persistent':
      unit.persistent = isYes(value);
      return;
    case 'RandomizedDelaySec':
    case 'AccuracySec': {
      const seconds = value === '' ? 0 : parseTimeSpan(value);
      if (seconds === null) unit.unread = [...unit.unread, shown];
      else if (key === 'AccuracySec') unit.accuracySeconds = seconds > 60 ? seconds : 0;
      else unit.randomDelaySeconds = seconds;
    }
  }
}

const isYes = (value: string): boolean => /^(1|yes|y|true|t|on)$/i.test(value);

/** `APT::Periodic::Unattended-Upgrade "7";` in 20auto-upgrades. */
function aptInterval(row: string): number | null {
  const [, days] = /^APT::Periodic::Unattended-Upgrade\s+"(\d{1,4})"\s*;/i.exec(row) ?? [];
  return days === undefined ? null : Number(days);
}

const unitSeconds: ReadonlyMap<string, number> = new Map(
  (
    [
      [1e-6, 'us usec µs'],
      [1e-3, 'ms msec'],
      [1, 's sec second seconds'],
      [60, 'm min minute minutes'],
      [3_600, 'h hr hour hours'],
      [86_400, 'd day days'],
      [604_800, 'w week weeks'],
    ] as const
  ).flatMap(([seconds, names]) => names.split(' ').map((name) => [name, seconds] as const)),
);

/** Longest random delay that is taken for one. */
const mostSeconds = 31 * 86_400;

/** A span as systemd.time(7) writes it, in seconds: `1h 30min`, `90`. Null: not understood. */
export function parseTimeSpan(text: string): number | null {
  const span = /(\d+(?:\.\d+)?)\s*([a-zµ]*)/g;
  if (text.length > 200 || !/\d/.test(text) || text.replace(span, '').trim() !== '') return null;
  let sum = 0;
  for (const [, count, unit = ''] of text.matchAll(span)) {
    const seconds = unit === '' ? 1 : unitSeconds.get(unit);
    if (seconds === undefined) return null;
    sum += Number(count) * seconds;
  }
  return sum <= mostSeconds ? sum : null;
}
