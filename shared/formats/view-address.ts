/** Addresses of views at a boundary: anybody may have made them. */
import { z } from 'zod';
import { err, ok, type Result } from '../kernel/result.ts';
import { longestViewAddress, unseenLetters, type ViewAddress } from '../model/view-address.ts';
import { isZone } from '../time/zone.ts';
import { isoDate } from './schema-parts.ts';

const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((value) => value.search(unseenLetters) === -1);

const schema: z.ZodType<ViewAddress> = z.strictObject({
  plan: text(200).min(1),
  date: isoDate.refine((date) => date >= '2000-01-01' && date <= '2100-12-31'),
  view: z.enum(['month', 'week', 'day', 'list']),
  list: z.enum(['day', 'week', 'month', 'year']).exactOptional(),
  zone: z.string().max(100).refine(isZone),
  filter: text(500).exactOptional(),
  window: text(250).min(1).exactOptional(),
});

/** Why a text leads nowhere, as a sentence for people. Nothing of the text is in it. */
export interface ViewAddressError {
  readonly kind: 'no-view-address';
  readonly reason: string;
}

const faults: Readonly<Record<keyof ViewAddress, string>> = {
  plan: 'Its plan is missing or no id.',
  date: 'Its date is no day from 2000 to 2100.',
  view: 'Its view is none of month, week, day and list.',
  list: 'Its list is none of day, week, month and year.',
  zone: 'Its time zone is not known here.',
  filter: 'Its filter is too long, or holds characters that cannot be seen.',
  window: 'Its window is no id.',
};

/** Reads an address that anybody may have made: whole and within its bounds, or not at all. */
export function parseViewAddress(typed: string): Result<ViewAddress, ViewAddressError> {
  if (typed.length > longestViewAddress) return refuse('It is too long.');
  // Letters of other scripts are spelled out in what is copied here; spaces mean that it was cut.
  const [, query] =
    /^patch-window-planner:\/\/view\/?\?([\x21-\x22\x24-\x7e]+)$/i.exec(typed.trim()) ?? [];
  if (query === undefined) return refuse('It is not as this app writes them, or was cut off.');
  const pairs = query.split('&').map(decodePair);
  const fields = pairs.filter((pair) => pair !== null);
  const names = new Set(fields.map(([name]) => name));
  if (fields.length < pairs.length || names.size < fields.length) {
    return refuse('It was harmed on its way.');
  }
  const read = schema.safeParse(Object.fromEntries(fields));
  if (read.success) return ok(read.data);
  const [first] = read.error.issues[0]?.path ?? [];
  // What the schema does not know has no path.
  const fault = new Map(Object.entries(faults)).get(String(first));
  return refuse(fault ?? 'It is of a later version of the app.');
}

function decodePair(pair: string): readonly [string, string] | null {
  const [name, value, ...more] = pair.split('=');
  if (name === undefined || value === undefined || more.length > 0) return null;
  try {
    return [name, decodeURIComponent(value)];
  } catch {
    return null;
  }
}

const refuse = (reason: string): Result<never, ViewAddressError> =>
  err({ kind: 'no-view-address', reason });
