/** What the command palette lists for a typed text: commands first, then windows by name and date. */
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { formatShortDay, formatTime } from './format-time.ts';
import { stateWord } from './state-words.ts';

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** A shortcut, or when and in which state a window is. */
  readonly note: string;
  readonly target:
    | { readonly kind: 'command'; readonly id: string }
    | { readonly kind: 'window'; readonly window: PatchWindow };
}

const mostWindows = 12;

/** Every word typed must occur. Windows that are still to come stand before past ones. */
export function paletteEntries(from: {
  readonly query: string;
  readonly commands: readonly {
    readonly id: string;
    readonly label: string;
    readonly keys?: string;
  }[];
  readonly windows: readonly PatchWindow[];
  readonly nowMs: EpochMs;
  readonly zone: Zone;
}): readonly PaletteEntry[] {
  const words = from.query.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (text: string): boolean =>
    words.every((word) => text.toLowerCase().includes(word));
  const commands = from.commands.filter(({ label }) => matches(label));
  const found =
    words.length === 0
      ? []
      : from.windows.filter((window) => matches(windowText(window, from.zone)));
  const coming = found.filter(({ endMs }) => endMs > from.nowMs);
  const past = found.filter(({ endMs }) => endMs <= from.nowMs).toReversed();
  return [
    ...commands.map((command) => commandEntry(command)),
    ...[...coming, ...past].slice(0, mostWindows).map((window) => windowEntry(window, from.zone)),
  ];
}

const windowText = (window: PatchWindow, zone: Zone): string =>
  `${window.name} ${formatShortDay(window.startMs, zone)} ${stateWord(window.state)}`;

const commandEntry = (command: {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
}): PaletteEntry => ({
  id: `command:${command.id}`,
  label: command.label,
  note: command.keys ?? '',
  target: { kind: 'command', id: command.id },
});

const windowEntry = (window: PatchWindow, zone: Zone): PaletteEntry => ({
  id: `window:${window.id}`,
  label: window.name,
  note: `${formatShortDay(window.startMs, zone)} ${formatTime(window.startMs, zone)} · ${stateWord(window.state)}`,
  target: { kind: 'window', window },
});
