import { Button, SegmentedControl } from '@mantine/core';
import type { CadenceReading } from '../../shared/model/policy.ts';
import { gapLine, promiseWords } from '../presenters/policy-words.ts';
import { chooseReading } from '../state/policy-edits.ts';
import { openDialog } from '../state/view-store.ts';
import { useWindow } from '../state/derived.ts';
import type { CadenceRow } from './cadence-rows.ts';
import classes from './PolicyPart.module.css';
import { WindowLink } from './WindowLink.tsx';
import { countMessages } from '../presenters/count-messages.ts';

const readings: readonly { readonly value: CadenceReading; readonly label: string }[] = [
  { value: 'rolling', label: 'Days' },
  { value: 'calendar-month', label: 'Months' },
];

/** Each contract with its gaps, both readings of it, and the rhythm that would keep it. */
export function CadenceTable({ rows }: { readonly rows: readonly CadenceRow[] }) {
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">Production of</th>
          <th scope="col">Promised</th>
          <th scope="col">Read by</th>
          <th scope="col">Gaps ahead</th>
          <th scope="col">
            <span className="said">Way out</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.scope.path} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: CadenceRow }) {
  const { scope, promise, gaps, other, rhythmOf } = row;
  return (
    <tr>
      <th scope="row">{scope.name}</th>
      <td>an install {promiseWords(promise)}</td>
      <td>
        <SegmentedControl
          aria-label={`Reading of the contract of ${scope.name}`}
          data={[...readings]}
          value={promise.reading}
          onChange={(reading) => chooseReading(row.customer, reading)}
        />
      </td>
      <td>
        <Gaps row={row} />
        <span className={classes['dim']}>
          {promise.reading === 'rolling' ? 'By calendar months' : 'By days'}: {countWords(other)}
          {gaps.length > 0 && other === 0 ? ', kept' : ''}
        </span>
      </td>
      <td>
        <div className={classes['actions']}>
          {rhythmOf.map((series) => (
            <Button
              key={series.id}
              title={series.name}
              onClick={() => openDialog({ kind: 'rhythm', seriesId: series.id })}
            >
              28-day rhythm…
            </Button>
          ))}
        </div>
      </td>
    </tr>
  );
}

function Gaps({ row: { gaps, promise } }: { readonly row: CadenceRow }) {
  return (
    <>
      {gaps.every(({ past }) => past) && (
        <div className={classes['good']}>Kept as far as it is planned</div>
      )}
      <ul className={classes['lines']}>
        {gaps.map((gap) => (
          <li key={gap.key} className={gap.past ? classes['dim'] : undefined}>
            <span data-tone={gap.past ? undefined : 'bad'}>
              {gapLine(gap, promise)}
              {gap.past && ' (past)'}
            </span>
            <Where windowId={gap.afterId ?? gap.beforeId} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The window at the end of a gap, where it is near enough to be shown. */
function Where({ windowId }: { readonly windowId: string | null }) {
  const window = useWindow(windowId);
  if (window === null) return null;
  return (
    <>
      {' '}
      · <WindowLink window={window} />
    </>
  );
}

const countWords = (count: number): string => (count === 0 ? 'no gaps' : countMessages.gaps(count));
