import type { OccurrenceFacts, WindowState } from '../model/series.ts';
import type { EpochMs } from '../time/time-range.ts';

type Dates = {
  readonly [K in 'agreedAtMs' | 'notifiedAtMs']?: OccurrenceFacts[K] | undefined;
};

/**
 * When agreement and notification were given, as a window goes from one state to another at `atMs`:
 * written on the first state that implies it, taken back where it is open again, and left as they
 * are otherwise. So a push makes no late agreement timely. What was held or missed without either
 * gets no date: nobody knows one.
 */
export function noticeDates(from: WindowState, to: WindowState, atMs: EpochMs): Dates {
  return {
    ...dated('agreedAtMs', { had: agreed.has(from), has: agreed.has(to) }, { to, atMs }),
    ...dated('notifiedAtMs', { had: notified.has(from), has: notified.has(to) }, { to, atMs }),
  };
}

const over: readonly WindowState[] = ['held', 'missed'];
const notified: ReadonlySet<WindowState> = new Set(['notified', 'pushed', ...over]);
const agreed: ReadonlySet<WindowState> = new Set(['agreed', ...notified]);

function dated(
  name: keyof Dates,
  { had, has }: { readonly had: boolean; readonly has: boolean },
  { to, atMs }: { readonly to: WindowState; readonly atMs: EpochMs },
): Dates {
  if (had === has) return {};
  if (!has) return { [name]: undefined };
  return over.includes(to) ? {} : { [name]: atMs };
}
