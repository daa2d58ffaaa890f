import { err, ok, type Result } from '../../shared/kernel/result.ts';

/** A tag as AWS takes it. */
export interface Tag {
  readonly key: string;
  readonly value: string;
}

const allowed = /^[\p{L}\p{N} _.:/=+@-]*$/u;

/** Reads `team=Pune, ring=2`; the error is a sentence for the field. */
export function readTags(text: string): Result<readonly Tag[], string> {
  const parts = text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  const tags = parts.map((part) => {
    const at = part.indexOf('=');
    return at < 0
      ? { key: part, value: '' }
      : { key: part.slice(0, at).trim(), value: part.slice(at + 1).trim() };
  });
  if (tags.length > 50) return err('AWS takes 50 tags at most.');
  const odd = tags.findIndex(
    ({ key, value }) =>
      key === '' ||
      key.length > 128 ||
      value.length > 256 ||
      /^aws:/i.test(key) ||
      !allowed.test(key + value),
  );
  if (odd >= 0) return err(`“${parts[odd] ?? ''}” is no tag that AWS takes.`);
  const isTwice = new Set(tags.map(({ key }) => key)).size < tags.length;
  return isTwice ? err('A key is given twice.') : ok(tags);
}
