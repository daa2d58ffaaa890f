import { IconBolt } from '@tabler/icons-react';
import type { CalendarItem } from '../presenters/calendar-item.ts';

/** Marks a window out of the cycle; its words say so to screen readers. */
export function AdHocMark({ item }: { readonly item: CalendarItem }) {
  if (item.adHoc !== true) return null;
  return (
    <span aria-hidden title="Ad hoc: out of the cycle">
      <IconBolt size={11} stroke={2} />
    </span>
  );
}
