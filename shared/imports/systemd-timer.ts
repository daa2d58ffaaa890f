/**
 * Timer units of systemd, one or several in a text as `systemctl cat` prints them, with what
 * unattended-upgrades and dnf-automatic keep beside them: systemd.timer(5), systemd.time(7),
 * https://wiki.debian.org/UnattendedUpgrades, https://dnf.readthedocs.io/en/latest/automatic.html.
 */
import type { WindowKind } from '../model/series.ts';
import { chooseTarget, chosenTarget } from './drafted-series.ts';
import type { ImportContext, ImportReading } from './import-reading.ts';
import { nothingUnderstood, ReadingDraft } from './reading-draft.ts';
import { parseSystemdCalendar } from './systemd-calendar.ts';
import { readSystemdUnits, type SystemdUnit } from './systemd-units.ts';
import { addTimer } from './timed-series.ts';

/** systemd does not say how long the work takes. */
const workMinutes = 60;

/** Whether the text is one of timers. */
export const looksLikeTimers = (text: string): boolean => /^\s*\[Timer\]\s*$/m.test(text);

/** Each OnCalendar of each timer as series; a random delay is where machines begin within it. */
export function readSystemdTimers(text: string, context: ImportContext): ImportReading {
  const target = chosenTarget(context);
  if (target === null) return nothingUnderstood({ line: 1, text, why: chooseTarget });
  const draft = new ReadingDraft();
  const { units, apt, dnf } = readSystemdUnits(text);
  for (const unit of units) {
    noteOddities(draft, unit);
    if (isSwitchedOff(unit, apt)) {
      draft.refuse(
        unit.line,
        unit.name,
        'APT::Periodic::Unattended-Upgrade is 0, so nothing is installed: switch it on first.',
      );
      continue;
    }
    const interval = unit.name.includes('apt-daily-upgrade') ? (apt ?? 1) : 1;
    if (interval > 1) {
      draft.note(
        `${unit.name} installs on one of ${interval} of its days only, and the files do not say on which: all are shown.`,
      );
    }
    const found = { kind: kindOf(unit, dnf), name: titleOf(unit, interval), target };
    addUnit(draft, { unit, found }, context);
  }
  if (units.length === 0) {
    draft.refuse(1, text, 'No [Timer] is in it: paste what "systemctl cat NAME.timer" prints.');
  }
  return draft.finish();
}

interface UnitTimer {
  readonly unit: SystemdUnit;
  readonly found: Pick<Parameters<typeof addTimer>[1], 'kind' | 'name' | 'target'>;
}

function addUnit(draft: ReadingDraft, { unit, found }: UnitTimer, context: ImportContext): void {
  const spread = Math.ceil((unit.randomDelaySeconds + unit.accuracySeconds) / 60);
  for (const { line, value } of unit.onCalendar) {
    const text = `OnCalendar=${value}`;
    const calendar = parseSystemdCalendar(value);
    if (!calendar.ok) {
      draft.refuse(line, text, `Not understood, ${calendar.error}: try it with systemd-analyze.`);
      continue;
    }
    const { days, minutesOfDay, zone } = calendar.value;
    if (zone === null) {
      draft.note(`No zone is in it: times are taken as those of ${context.zone}.`);
    }
    draft.note(`systemd does not say how long work takes: ${workMinutes} min are taken for it.`);
    addTimer(
      draft,
      {
        ...found,
        ...{ system: 'systemd', line, text, days, minutesOfDay },
        key: `${unit.name} ${value}`,
        zone: zone ?? context.zone,
        durationMinutes: spread + workMinutes,
        startSpreadMinutes: spread,
      },
      context,
    );
  }
}

function noteOddities(draft: ReadingDraft, unit: SystemdUnit): void {
  if (unit.persistent) {
    draft.note(
      `${unit.name} makes up for missed runs once a machine starts (Persistent=), which no calendar shows.`,
    );
  }
  for (const { line, value } of unit.sinceStart) {
    draft.refuse(line, value, 'It counts from a start of the machine, so it has no hour.');
  }
  for (const { line, value } of unit.unread) {
    draft.refuse(line, value, 'It is no span of time such as 1h 30min: correct it.');
  }
  if (unit.onCalendar.length + unit.sinceStart.length === 0) {
    draft.refuse(unit.line, unit.name, 'It has no OnCalendar: paste the whole unit.');
  }
}

const isSwitchedOff = (unit: SystemdUnit, apt: number | null): boolean =>
  apt === 0 && unit.name.includes('apt-daily-upgrade');

const titleOf = ({ name }: SystemdUnit, interval: number): string =>
  interval > 1 ? `${name} (every ${interval} days)` : name;

/** What downloads or tells only installs nothing. */
function kindOf({ name }: SystemdUnit, dnfInstalls: boolean | null): WindowKind {
  if (/^apt-daily(?!-upgrade)/.test(name)) return 'scan';
  if (/notifyonly|-download/.test(name)) return 'scan';
  return /^dnf5?-automatic\.timer$/.test(name) && dnfInstalls === false ? 'scan' : 'install';
}
