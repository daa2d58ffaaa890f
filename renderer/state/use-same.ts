import { useState } from 'react';
import { isEqual } from './check/is-equal.ts';

/** The very same value as long as it says the same: for what is made anew at every render. */
export function useSame<T>(value: T): T {
  const [kept, keep] = useState(value);
  if (isEqual(kept, value)) return kept;
  keep(value);
  return value;
}
