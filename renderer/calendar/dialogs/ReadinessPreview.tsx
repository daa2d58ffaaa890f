import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { openOnly } from '../../../shared/conflicts/settle.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Organization } from '../../../shared/model/target.ts';
import type { ReadinessSet } from '../../../shared/planning/readiness-set.ts';
import { candidateMessages } from '../../presenters/candidate-messages.ts';
import { differenceWords } from '../../presenters/finding-differences.ts';
import { readinessMessages } from '../../presenters/readiness-messages.ts';
import { placeWords, readinessFaultWords } from '../../presenters/readiness-words.ts';
import { describeCell } from '../../presenters/target-words.ts';
import { useCandidateFindings } from '../../state/check/use-candidate-findings.ts';
import { useConflicts } from '../../state/derived.ts';
import classes from './ReadinessDialog.module.css';

interface ReadinessPreviewProps {
  readonly plan: Plan;
  readonly set: ReadinessSet;
  readonly soakDays: number;
}

/** Every account and region with its scan and install, and whether order and soak are kept. */
export function ReadinessPreview({ plan, set, soakDays }: ReadinessPreviewProps) {
  return (
    <section className={classes['preview']} aria-label="What the set is made of">
      <ul className={classes['checks']} aria-label="Order and soak" aria-live="polite">
        {set.faults.map((fault) => (
          <li key={`${fault.kind} ${fault.name}`} data-wrong>
            <IconAlertTriangle size={14} stroke={1.8} aria-hidden /> {readinessFaultWords(fault)}
          </li>
        ))}
        {set.faults.length === 0 && (
          <li>
            <IconCircleCheck size={14} stroke={1.8} aria-hidden />{' '}
            {readinessMessages.inOrder(soakDays)}
          </li>
        )}
        <li>
          <Sum plan={plan} set={set} />
        </li>
      </ul>
      {/* Scrolls where many have no room, so the keyboard must reach it. */}
      <div
        className={classes['scroll']}
        tabIndex={0}
        role="region"
        aria-label="Accounts and regions"
      >
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">Account, region</th>
              <th scope="col">Environment</th>
              <th scope="col">Scan</th>
              <th scope="col">Install</th>
            </tr>
          </thead>
          <tbody>
            {set.rows.map(({ cellKey, customer, environment, scan, install }) => (
              <tr key={`${customer.id} ${environment.id} ${cellKey}`}>
                <th scope="row">{cellWords(cellKey, plan.organization)}</th>
                <td>{`${customer.name} ${environment.name}`}</td>
                <td data-standing={scan.standing}>{placeWords(scan)}</td>
                <td data-standing={install.standing}>{placeWords(install)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {set.rows.length === 0 && <p>No account or region is known of it yet: see Customers.</p>}
      </div>
    </section>
  );
}

function cellWords(cellKey: string, organization: Organization): string {
  const [accountId = '', region = ''] = cellKey.split('/');
  return describeCell({ accountId, region }, organization);
}

function Sum({ plan, set }: Pick<ReadinessPreviewProps, 'plan' | 'set'>) {
  const candidate = useMemo(
    () => (set.series.length === 0 ? null : { ...plan, series: [...plan.series, ...set.series] }),
    [plan, set],
  );
  const { status, conflicts } = useCandidateFindings(candidate);
  const before = useConflicts();
  if (candidate === null) return <>{readinessMessages.complete}</>;
  if (status === 'failed') return <>{candidateMessages.unknown}</>;
  if (status !== 'current') return <>{candidateMessages.checking}</>;
  return <>{differenceWords(openOnly(before), openOnly(conflicts))}</>;
}
