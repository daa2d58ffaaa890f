import type { ComponentDraft } from './component-draft.ts';
import { valueStart } from './content-line.ts';
import { unfold } from './line-cursor.ts';

const colon = 0x3a;
const blank = 0x20;

/** The content line noted at a place of a draft, folds taken out. */
export function contentOf(draft: ComponentDraft, place: number): string {
  const from = draft.startOf(place);
  const to = draft.endOf(place);
  return draft.isFolded(place) ? unfold(draft.text, from, to) : draft.text.slice(from, to);
}

/**
 * The value of the line noted at a place, blanks around it dropped, escapes left; null without the
 * line. `nameLength` is that of the property's name: most lines have no parameters, and then the
 * value begins right behind it.
 */
export function rawValueOf(
  draft: ComponentDraft,
  place: number,
  nameLength: number,
): string | null {
  if (!draft.has(place)) return null;
  const at = draft.startOf(place) + nameLength;
  if (!draft.isFolded(place) && draft.text.charCodeAt(at) === colon)
    return trimmed(draft.text.slice(at + 1, draft.endOf(place)));
  const content = contentOf(draft, place);
  const start = valueStart(content);
  return start < 0 ? '' : trimmed(content.slice(start));
}

const trimmed = (value: string): string =>
  value.charCodeAt(0) <= blank || value.charCodeAt(value.length - 1) <= blank
    ? value.trim()
    : value;
