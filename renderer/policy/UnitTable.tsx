import type { UnitStatus } from '../../shared/policy/policy-status.ts';
import { formatDay } from '../presenters/format-time.ts';
import { daysLeftWords, nextWords, statusTone } from '../presenters/policy-words.ts';
import { StatusDot } from '../ui/StatusDot.tsx';
import classes from './PolicyPart.module.css';
import { WindowLink } from './WindowLink.tsx';

/** One line a business unit: the word, the next day that counts, what is broken and what is not agreed. */
export function UnitTable({ units }: { readonly units: readonly UnitStatus[] }) {
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">Business unit</th>
          <th scope="col">Standing</th>
          <th scope="col">Due next</th>
          <th scope="col">Days left</th>
          <th scope="col">Promises broken</th>
          <th scope="col">Waived</th>
          <th scope="col">To be agreed within a week</th>
        </tr>
      </thead>
      <tbody>
        {units.map((status) => (
          <UnitRow key={status.unit.id} status={status} />
        ))}
      </tbody>
    </table>
  );
}

function UnitRow({ status }: { readonly status: UnitStatus }) {
  const { unit, word, next, findings, waived, unagreed } = status;
  const tone = statusTone[word];
  return (
    <tr>
      <th scope="row">{unit.name}</th>
      <td>
        <span className={classes['standing']} data-tone={tone}>
          <StatusDot tone={tone} />
          {word}
        </span>
      </td>
      <td>
        {nextWords(status)}
        {next !== null && (
          <span className={classes['dim']}> by {formatDay(next.dueMs - 1, next.scope.zone)}</span>
        )}
      </td>
      <td className={classes['number']}>{next === null ? '–' : daysLeftWords(next.daysLeft)}</td>
      <td className={classes['number']}>{findings.length}</td>
      <td className={classes['number']}>{waived.length}</td>
      <td>
        {unagreed.length === 0 ? (
          <span className={classes['dim']}>none</span>
        ) : (
          <ul className={classes['lines']}>
            {unagreed.slice(0, 4).map((window) => (
              <li key={window.id}>
                <WindowLink window={window} />
              </li>
            ))}
            {unagreed.length > 4 && <li>and {unagreed.length - 4} more</li>}
          </ul>
        )}
      </td>
    </tr>
  );
}
