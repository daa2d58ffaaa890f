/** What an export does not carry, by reason and by window. */
import type { NotCarried } from '../../../shared/exports/exported-text.ts';
import { counted } from '../counted.ts';
import { formatInstant } from '../format-time.ts';
import { zoneAbbreviation } from '../zone-words.ts';

/** Windows that share a reason. */
export interface NotCarriedGroup {
  readonly key: string;
  /** `12 windows are not in it: MECM scans at any time` */
  readonly title: string;
  readonly windows: readonly { readonly id: string; readonly words: string }[];
}

/** Those that are left out first, then by how many they are. */
export function notCarriedGroups(all: readonly NotCarried[]): readonly NotCarriedGroup[] {
  const groups = [...Map.groupBy(all, ({ kind, why }) => `${kind} ${why}`)];
  return groups
    .sort(([a, its], [b, others]) => byKind(a, b) || others.length - its.length)
    .map(([key, its]) => ({
      key,
      title: titleOf(its),
      windows: its.map(({ window }) => ({ id: window.id, words: windowWords(window) })),
    }));
}

const byKind = (a: string, b: string): number =>
  Number(b.startsWith('left-out')) - Number(a.startsWith('left-out'));

function titleOf(its: readonly NotCarried[]): string {
  const why = its[0]?.why ?? '';
  return its[0]?.kind === 'left-out'
    ? `${counted(its.length, '# window is not in it', '# windows are not in it')}: ${why}.`
    : `${counted(its.length, '# window, in part', '# windows, in part')}: ${why}.`;
}

const windowWords = ({ name, startMs, zone }: NotCarried['window']): string =>
  `${name}, ${formatInstant(startMs, zone)} ${zoneAbbreviation(startMs, zone)}`;
