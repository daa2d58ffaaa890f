import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { useViewStore, type Selection } from '../../state/view-store.ts';
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
    >
      {selection === null ? (
        <Overview />
      ) : (
        <Selected key={`${selection.kind}:${selection.id}`} selection={selection} />
      )}
    </aside>
  );
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
