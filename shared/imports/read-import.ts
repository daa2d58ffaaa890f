import type { ImportFormat } from './import-format.ts';
import type { ImportContext, ImportReading } from './import-reading.ts';
import { nothingUnderstood } from './reading-draft.ts';

/**
 * Reads a text by a format, and never says nothing: where nothing in it is of the format, and nothing is
 * refused either, that is told with the next step. A mark of byte order in front is no part of a text.
 */
export function readImport(
  format: Pick<ImportFormat, 'title' | 'read'>,
  text: string,
  context: ImportContext,
): ImportReading {
  const reading = format.read(text.replace(/^\uFEFF/, ''), context);
  const { items, notUnderstood, notes } = reading;
  if (items.length + notUnderstood.length + notes.length > 0) return reading;
  const why = `Nothing in it is read as “${format.title}”. Choose another way to read it, or another file.`;
  return nothingUnderstood({ line: 1, text, why });
}
