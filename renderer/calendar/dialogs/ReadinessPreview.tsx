import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { openOnly } from '../../../shared/conflicts/settle.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { cellKey as keyOfCell, type Organization } from '../../../shared/model/target.ts';
import { checklistRows, type ChecklistRow } from '../../../shared/planning/readiness-checklist.ts';
import type { ReadinessSet } from '../../../shared/planning/readiness-set.ts';
import { candidateMessages } from '../../presenters/candidate-messages.ts';
import { checklistMessages } from '../../presenters/checklist-messages.ts';
import { doneWords } from '../../presenters/checklist-words.ts';
import { differenceWords } from '../../presenters/finding-differences.ts';
import { readinessMessages } from '../../presenters/readiness-messages.ts';
import { placeWords, readinessFaultWords } from '../../presenters/readiness-words.ts';
import { describeCell } from '../../presenters/target-words.ts';
import { useCandidateFindings } from '../../state/check/use-candidate-findings.ts';
import { useConflicts } from '../../state/derived.ts';
import { showChecklistGaps } from '../../state/sources-store.ts';
import { closeDialog } from '../../state/view-store.ts';
import classes from './ReadinessDialog.module.css';

interface ReadinessPreviewProps {
  readonly plan: Plan;
  readonly set: ReadinessSet;
  readonly soakDays: number;
}

/** Every account and region with its scan and install, and whether order and soak are kept. */
export function ReadinessPreview({ plan, set, soakDays }: ReadinessPreviewProps) {
  const checklists = useMemo(
    () => new Map(checklistRows(plan).map((row) => [keyOfCell(row.cell), row])),
    [plan],
  );
  const cells = new Set(set.rows.map(({ cellKey }) => cellKey));
  const gaps = [...cells].filter((key) => checklists.get(key)?.open.length !== 0).length;
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
        {gaps > 0 && (
          <li data-wrong>
            <IconAlertTriangle size={14} stroke={1.8} aria-hidden />{' '}
            {checklistMessages.gapsOfSet(gaps)}{' '}
            <button type="button" className={classes['link']} onClick={showGaps}>
              Show them
            </button>
          </li>
        )}
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
              <th scope="col">Checklist</th>
            </tr>
          </thead>
          <tbody>
            {set.rows.map(({ cellKey, customer, environment, scan, install }) => (
              <tr key={`${customer.id} ${environment.id} ${cellKey}`}>
                <th scope="row">{cellWords(cellKey, plan.organization)}</th>
                <td>{`${customer.name} ${environment.name}`}</td>
                <td data-standing={scan.standing}>{placeWords(scan)}</td>
                <td data-standing={install.standing}>{placeWords(install)}</td>
                <Checklist row={checklists.get(cellKey)} />
              </tr>
            ))}
          </tbody>
        </table>
        {set.rows.length === 0 && <p>No account or region is known of it yet: see Customers.</p>}
      </div>
    </section>
  );
}

/** Whoever looks for gaps leaves the dialog: nothing was made yet. */
function showGaps(): void {
  closeDialog();
  showChecklistGaps();
}

/** How much of its checklist is done; what is open is named on its title. */
function Checklist({ row }: { readonly row: ChecklistRow | undefined }) {
  if (row === undefined) return <td />;
  const open = row.open.map((item) => checklistMessages.items[item].short).join(', ');
  return (
    <td data-open={row.open.length > 0 || undefined} title={open}>
      {doneWords(row)}
      {open !== '' && <i className="said">, open: {open}</i>}
    </td>
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
