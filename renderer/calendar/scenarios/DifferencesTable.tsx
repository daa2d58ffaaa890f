import { useMemo } from 'react';
import { scenarioMessages } from '../../presenters/scenario-messages.ts';
import { scenarioDifferences } from '../../presenters/scenario-rows.ts';
import { useHorizon } from '../../state/derived.ts';
import { windowsIn } from '../../state/plan-windows.ts';
import type { Sides } from './FiguresTable.tsx';
import classes from './Scenarios.module.css';

/** Windows that the two have differently, each on the clocks that it is agreed in. */
export function DifferencesTable({ plans, names, range }: Sides) {
  const horizon = useHorizon();
  const { startMs, endMs } = range;
  const rows = useMemo(
    () =>
      scenarioDifferences(windowsIn(plans.a, horizon), windowsIn(plans.b, horizon), {
        startMs,
        endMs,
      }),
    [plans, horizon, startMs, endMs],
  );
  if (rows.length === 0) {
    return <p className={classes['empty']}>No window of these days differs.</p>;
  }
  return (
    // Scrolls where many have no room, so the keyboard must reach it.
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label="Windows that differ">
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{scenarioMessages.differ(rows.length)}</th>
            <th scope="col">{names.a}</th>
            <th scope="col">{names.b}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, a, b }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{a ?? scenarioMessages.none}</td>
              <td>{b ?? scenarioMessages.none}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
