import { createContext, use, type ReactNode } from 'react';
import type { ItemIndex } from '../presenters/item-index.ts';
import { useShownItems } from '../state/calendar-items.ts';

const Drawn = createContext<ItemIndex | null>(null);

/** Looks up once, for all that is inside, what the calendar shows; only who asks is drawn again. */
export const DrawnItems = ({ children }: { readonly children: ReactNode }) => (
  <Drawn value={useShownItems()}>{children}</Drawn>
);

/** What the calendar around shows. */
export function useDrawnItems(): ItemIndex {
  const items = use(Drawn);
  if (items === null) throw new Error('Asked what a calendar shows outside of it');
  return items;
}
