import type { EventDifference } from '../../shared/changes/event-differences.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { differenceWord, ownerWord } from './difference-words.ts';
import classes from './EventChangesTable.module.css';
import shared from './PushScreen.module.css';
import { WhenCell } from './WhenCell.tsx';

interface DifferenceTableProps {
  readonly label: string;
  readonly differences: readonly EventDifference[];
  /** Events that the other side changed as well. */
  readonly bothKeys: ReadonlySet<string>;
  readonly teamZone: Zone;
}

/** Events of a calendar that one side changed: what became of each, whose it is, and when it is now. */
export function DifferenceTable({ label, differences, bothKeys, teamZone }: DifferenceTableProps) {
  return (
    <div className={classes['frame']}>
      <table className={classes['table']} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Change</th>
            <th scope="col">Event</th>
            <th scope="col">Whose</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((each) => (
            <DifferenceRow
              key={each.key}
              difference={each}
              isBoth={bothKeys.has(each.key)}
              teamZone={teamZone}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DifferenceRowProps {
  readonly difference: EventDifference;
  readonly isBoth: boolean;
  readonly teamZone: Zone;
}

function DifferenceRow({ difference, isBoth, teamZone }: DifferenceRowProps) {
  const { kind, summary, uid, before, after } = difference;
  const time = after ?? before;
  return (
    <tr>
      <td>
        <span className={shared[kind === 'changed' ? 'moved' : kind]}>
          {differenceWord(difference)}
        </span>
      </td>
      <th scope="row">
        {summary || uid || 'without a title'}
        {isBoth && <span className={classes['summary']}>changed by both</span>}
      </th>
      <td>{ownerWord(difference)}</td>
      <td>
        {time !== null && (
          <WhenCell
            range={time}
            zone={time.zone}
            teamZone={teamZone}
            was={kind === 'moved' ? before : null}
          />
        )}
      </td>
    </tr>
  );
}
