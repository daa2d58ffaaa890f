/** Every format that can be imported, one line each. */
import { icsFormats } from './ics-formats.ts';
import type { ImportFormat } from './import-format.ts';
import { tableFormats } from './table-formats.ts';
import { toolFormats } from './tool-formats.ts';

/** In the order in which they are offered; among equally likely ones the first is taken. */
export const importFormats: readonly ImportFormat[] = [
  ...tableFormats,
  ...icsFormats,
  ...toolFormats,
];

const beginningLength = 65_536;

/** The likeliest format of a text; null where none is likely at all. */
export function recogniseFormat(text: string, fileName: string): ImportFormat | null {
  const beginning = text.slice(0, beginningLength);
  let best: { readonly format: ImportFormat; readonly likely: number } | null = null;
  for (const format of importFormats) {
    const likely = format.recognise(beginning, fileName);
    if (likely > (best?.likely ?? 0)) best = { format, likely };
  }
  return best?.format ?? null;
}
