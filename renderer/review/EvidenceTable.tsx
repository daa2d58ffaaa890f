import type { EvidenceScope, Outcome } from '../../shared/review/evidence.ts';
import { promiseWords } from '../presenters/policy-words.ts';
import classes from './Review.module.css';

const outcomes: readonly { readonly outcome: Outcome; readonly label: string }[] = [
  { outcome: 'held', label: 'Held' },
  { outcome: 'missed', label: 'Missed' },
  { outcome: 'no result', label: 'No result' },
  { outcome: 'planned', label: 'Planned' },
  { outcome: 'cancelled', label: 'Cancelled' },
];

interface EvidenceTableProps {
  readonly scopes: readonly EvidenceScope[];
  readonly onCount: (path: string, outcome: Outcome) => void;
}

/** A line an environment; its numbers lead to the windows that they count. */
export function EvidenceTable({ scopes, onCount }: EvidenceTableProps) {
  if (scopes.length === 0) {
    return <p className={classes['dim']}>Nothing was planned or promised in this period.</p>;
  }
  return (
    <table className={classes['table']} aria-label="Evidence by environment">
      <thead>
        <tr>
          <th scope="col">Environment</th>
          <th scope="col">Promised</th>
          {outcomes.map(({ outcome, label }) => (
            <th key={outcome} scope="col">
              {label}
            </th>
          ))}
          <th scope="col">Longest gap</th>
          <th scope="col">Gaps too long</th>
        </tr>
      </thead>
      <tbody>
        {scopes.map(({ scope, promise, counts, longestGapDays, gaps }) => (
          <tr key={scope.path}>
            <th scope="row">{scope.name}</th>
            <td>{promise === null ? '–' : promiseWords(promise)}</td>
            {outcomes.map(({ outcome, label }) => (
              <td key={outcome}>
                {counts[outcome] === 0 ? (
                  <span className={classes['dim']}>0</span>
                ) : (
                  <button
                    type="button"
                    className={classes['link']}
                    aria-label={`${scope.name}: ${counts[outcome]} ${label.toLowerCase()}`}
                    onClick={() => onCount(scope.path, outcome)}
                  >
                    {counts[outcome]}
                  </button>
                )}
              </td>
            ))}
            <td>{longestGapDays === null ? '–' : `${longestGapDays} days`}</td>
            <td data-tone={gaps > 0 ? 'bad' : undefined}>{promise === null ? '–' : gaps}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
