import { openOnly } from '../../../shared/conflicts/settle.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { TimeRange } from '../../../shared/time/time-range.ts';
import { formatNumber } from '../../presenters/locale.ts';
import { scenarioMessages } from '../../presenters/scenario-messages.ts';
import { scenarioFigures, type ScenarioFigures } from '../../presenters/scenario-rows.ts';
import { useCandidateFindings } from '../../state/check/use-candidate-findings.ts';
import { useHorizon } from '../../state/derived.ts';
import { windowsIn } from '../../state/plan-windows.ts';
import classes from './Scenarios.module.css';

/** Two plans over the same days. */
export interface Sides {
  readonly plans: { readonly a: Plan; readonly b: Plan };
  readonly names: { readonly a: string; readonly b: string };
  readonly range: TimeRange;
}

const rows: readonly (keyof ScenarioFigures)[] = [
  'windows',
  'hours',
  'errors',
  'warnings',
  'promises',
];
const checked: ReadonlySet<string> = new Set(['errors', 'warnings', 'promises']);

/** What each comes to. Conflicts are those of the whole check, against the same live data. */
export function FiguresTable({ plans, names, range }: Sides) {
  const a = useFigures(plans.a, range);
  const b = useFigures(plans.b, range);
  const cell = ({ figures, status }: typeof a, key: keyof ScenarioFigures): string => {
    if (!checked.has(key) || status === 'current') return formatNumber(figures[key]);
    return status === 'failed' ? scenarioMessages.unknown : scenarioMessages.checking;
  };
  return (
    <table className={classes['table']} aria-label="What each comes to">
      <thead>
        <tr>
          <td />
          <th scope="col">{names.a}</th>
          <th scope="col">{names.b}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((key) => (
          <tr key={key} data-differs={a.figures[key] !== b.figures[key] || undefined}>
            <th scope="row">{scenarioMessages.figures[key]}</th>
            <td>{cell(a, key)}</td>
            <td>{cell(b, key)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useFigures(plan: Plan, range: TimeRange) {
  const { status, conflicts } = useCandidateFindings(plan);
  const windows = windowsIn(plan, useHorizon());
  return { status, figures: scenarioFigures(windows, openOnly(conflicts), range) };
}
