import { useEffect, useState } from 'react';
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import type { Receipt } from '../../shared/changes/receipt.ts';
import { recallChange } from '../state/rebase-push.ts';

/** The change a refused receipt is about: the one of the preview, else as the journal has it. */
export function useRecalledChange(
  receipt: Receipt,
  known: CalendarChange | null,
): CalendarChange | null {
  const [recalled, setRecalled] = useState<CalendarChange | null>(null);
  const isWanted = known === null && receipt.outcome.kind === 'stale';
  useEffect(() => {
    if (isWanted) void recallChange(receipt).then((found) => setRecalled(found?.change ?? null));
  }, [isWanted, receipt]);
  return known ?? recalled;
}
