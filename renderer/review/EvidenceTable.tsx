import { Fragment } from 'react';
import type { EvidenceScope, Outcome } from '../../shared/review/evidence.ts';
import { counted } from '../presenters/counted.ts';
import { daysWords } from '../presenters/measure-words.ts';
import { promiseWords } from '../presenters/policy-words.ts';
import { EvidenceBehind, type Behind } from './EvidenceBehind.tsx';
import classes from './Review.module.css';

const outcomes: readonly { readonly outcome: Outcome; readonly label: string }[] = [
  { outcome: 'held', label: 'Held' },
  { outcome: 'partly', label: 'In part' },
  { outcome: 'failed', label: 'Failed' },
  { outcome: 'missed', label: 'Missed' },
  { outcome: 'no result', label: 'No result' },
  { outcome: 'planned', label: 'Planned' },
  { outcome: 'cancelled', label: 'Cancelled' },
];

interface EvidenceTableProps {
  readonly scopes: readonly EvidenceScope[];
  /** null: none are. */
  readonly behind: Behind | null;
  readonly onBehind: (behind: Behind | null) => void;
}

const columns = [
  'Environment',
  'Promised',
  ...outcomes.map(({ label }) => label),
  'Longest gap',
  'Gaps too long',
];

/** A line an environment; each number opens the windows that it counts, right below it. */
export function EvidenceTable({ scopes, behind, onBehind }: EvidenceTableProps) {
  if (scopes.length === 0) {
    return <p className={classes['dim']}>Nothing was planned or promised in this period.</p>;
  }
  return (
    <table className={classes['table']} aria-label="Evidence by environment">
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {scopes.map((scope) => {
          const what = behind?.path === scope.scope.path ? behind.what : null;
          return (
            <Fragment key={scope.scope.path}>
              <ScopeRow scope={scope} what={what} onBehind={onBehind} />
              {what !== null && (
                <tr>
                  <td colSpan={columns.length} className={classes['opened']}>
                    <EvidenceBehind scope={scope} what={what} />
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

interface ScopeRowProps {
  readonly scope: EvidenceScope;
  readonly what: Behind['what'] | null;
  readonly onBehind: EvidenceTableProps['onBehind'];
}

function ScopeRow({ scope: evidence, what, onBehind }: ScopeRowProps) {
  const { scope, promise, counts, longestGap, gaps } = evidence;
  const number = (of: Behind['what'], words: string, label: string) => (
    <button
      type="button"
      className={classes['link']}
      aria-label={`${scope.name}: ${label}`}
      aria-expanded={what === of}
      onClick={() => onBehind(what === of ? null : { path: scope.path, what: of })}
    >
      {words}
    </button>
  );
  return (
    <tr>
      <th scope="row">{scope.name}</th>
      <td>{promise === null ? '–' : promiseWords(promise)}</td>
      {outcomes.map(({ outcome, label }) => (
        <td key={outcome}>
          {counts[outcome] === 0 ? (
            <span className={classes['dim']}>0</span>
          ) : (
            number(
              outcome,
              String(counts[outcome]),
              `${String(counts[outcome])} ${label.toLowerCase()}`,
            )
          )}
        </td>
      ))}
      <td>
        {longestGap === null
          ? '–'
          : number(
              'longest gap',
              daysWords(longestGap.gap.days),
              `longest gap, ${daysWords(longestGap.gap.days)}`,
            )}
      </td>
      <td data-tone={gaps.length > 0 ? 'bad' : undefined}>
        {promise === null
          ? '–'
          : gaps.length === 0
            ? '0'
            : number(
                'gaps',
                String(gaps.length),
                counted(gaps.length, '# gap too long', '# gaps too long'),
              )}
      </td>
    </tr>
  );
}
