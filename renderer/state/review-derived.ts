/** How the year stands against its sign-off, computed once, however many ask. */
import { useEffect, useState } from 'react';
import type { Plan } from '../../shared/model/plan.ts';
import type { SignOff } from '../../shared/model/sign-off.ts';
import { yearMeaning } from '../../shared/review/plan-meaning.ts';
import { lastSignOff } from '../../shared/review/sign-off.ts';
import { varianceSince, type Variance } from '../../shared/review/variance.ts';
import { rememberLast } from './remember-last.ts';

/** A year's last sign-off, and what is different since. */
export interface SignedYear {
  readonly signOff: SignOff;
  readonly variance: Variance;
}

const signedYear = rememberLast((plan: Plan, year: number): SignedYear | null => {
  const signOff = lastSignOff(plan, year);
  return signOff === null ? null : { signOff, variance: varianceSince(plan, signOff) };
});

/** null: nobody signed the year. */
export const signedYearOf = (plan: Plan, year: number): SignedYear | null => signedYear(plan, year);

/** SHA-256 of what the year means, in hex. */
export async function hashOfYear(plan: Plan, year: number): Promise<string> {
  const text = new TextEncoder().encode(yearMeaning(plan, year));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The hash of what the year means now; null while it is computed. */
export function useHashOfYear(plan: Plan, year: number): string | null {
  const [known, setKnown] = useState<{ plan: Plan; year: number; hash: string } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void hashOfYear(plan, year).then((hash) => {
      if (isWanted) setKnown({ plan, year, hash });
    });
    return () => {
      isWanted = false;
    };
  }, [plan, year]);
  return known?.plan === plan && known.year === year ? known.hash : null;
}
