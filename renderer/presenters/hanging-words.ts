/** What keeps a thing from being deleted, in words. */
import type { Hanging } from '../../shared/planning/what-hangs-on.ts';
import { customersMessages } from './customers-messages.ts';

const told: readonly (keyof Hanging)[] = ['series', 'dates', 'rules', 'members', 'units'];

/** `12 series, 1 rule`; null when nothing hangs on it. */
export function hangingWords(hanging: Hanging): string | null {
  const parts = told.flatMap((key) =>
    hanging[key] === 0 ? [] : [customersMessages.hanging[key](hanging[key])],
  );
  return parts.length === 0 ? null : parts.join(', ');
}
