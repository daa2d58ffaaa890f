import type { CellSummary } from '../../../shared/ipc/summaries.ts';
import { useSessionStore } from '../../state/session-store.ts';
import classes from './CellDetails.module.css';
import { installAgeInWords, patchPolicyInWords } from './patching-words.ts';

/** Last installs of the cell's nodes, and the policies that patch them beside its windows. */
export function CellPatching({ cell }: { readonly cell: CellSummary }) {
  const nowMs = useSessionStore((state) => state.nowMs);
  const { installAge, patchPolicies = [] } = cell;
  if (installAge === undefined && patchPolicies.length === 0) return null;
  return (
    <section className={classes['section']} aria-label="Patching">
      <h3 className={classes['heading']}>Patching</h3>
      <ul className={classes['list']}>
        {installAge !== undefined && <li>{installAgeInWords(installAge, nowMs)}</li>}
        {patchPolicies.map((policy) => (
          <li key={policy.key}>Patch policy {patchPolicyInWords(policy)}</li>
        ))}
      </ul>
    </section>
  );
}
