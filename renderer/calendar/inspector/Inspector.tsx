import type { KeyboardEvent } from 'react';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { itemKey } from '../../presenters/calendar-item.ts';
import { useViewStore, type Selection } from '../../state/view-store.ts';
import { focusEvent } from '../event-elements.ts';
import classes from './Inspector.module.css';
import { LiveInspector } from './LiveInspector.tsx';
import { Overview } from './Overview.tsx';
import { FreezeFacts, HolidayFacts, PatchFacts, ReleaseFacts, SlotFacts } from './PlanFacts.tsx';
import { WindowInspector } from './WindowInspector.tsx';

/** What is selected, and the one place to edit it; an overview while nothing is. */
export function Inspector() {
  const selection = useViewStore((state) => state.selection);
  return (
    <aside
      className={classes['inspector']}
      data-empty={selection === null || undefined}
      aria-label="Inspector"
      tabIndex={-1}
      data-inspector
      onKeyDown={backToCalendar}
    >
      {selection === null ? (
        <Overview />
      ) : (
        <Selected key={`${selection.kind}:${selection.id}`} selection={selection} />
      )}
    </aside>
  );
}

/** Escape goes back to the event that is inspected, unless a field or a menu wanted it. */
function backToCalendar(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const { selection } = useViewStore.getState();
  if (selection !== null) focusEvent(itemKey(selection));
}

function Selected({ selection: { kind, id } }: { readonly selection: Selection }) {
  switch (kind) {
    case 'window':
      return <WindowInspector windowId={id} />;
    case 'live':
      return <LiveInspector groupId={id} />;
    case 'release':
      return <ReleaseFacts id={id} />;
    case 'freeze':
      return <FreezeFacts id={id} />;
    case 'holiday':
      return <HolidayFacts id={id} />;
    case 'database-slot':
      return <SlotFacts id={id} />;
    case 'patch-event':
      return <PatchFacts id={id} />;
    default:
      return assertNever(kind);
  }
}
