import type { WindowState } from '../../shared/model/series.ts';
import marks from './YearMarks.module.css';
import classes from './YearScreen.module.css';

const states: readonly { readonly state: WindowState; readonly label: string }[] = [
  { state: 'draft', label: 'Draft' },
  { state: 'proposed', label: 'Proposed' },
  { state: 'agreed', label: 'Agreed' },
  { state: 'pushed', label: 'Pushed' },
  { state: 'held', label: 'Held' },
  { state: 'missed', label: 'Missed' },
  { state: 'cancelled', label: 'Cancelled' },
];

/** What the marks mean: shape and pattern, with colour only on top. */
export function YearLegend() {
  return (
    <ul className={classes['legend']} aria-label="What the marks mean">
      {states.map(({ state, label }) => (
        <Sample key={state} label={label} state={state} mark="mark" />
      ))}
      <Sample label="Not production" state="agreed" mark="mark" lane="second" />
      <Sample label="Conflict" state="draft" mark="mark" conflict />
      <Sample label="Release" mark="release" />
      <Sample label="Gap" mark="gap" />
      <Sample label="Hard freeze" mark="freeze" hardness="hard" />
      <Sample label="Soft freeze" mark="freeze" hardness="soft" />
      <Sample label="Deadline" mark="deadline" />
      <Sample label="Deadline missed" mark="deadline" missed />
      <Sample label="Holiday" mark="holiday" />
    </ul>
  );
}

interface SampleProps {
  readonly label: string;
  readonly mark: 'mark' | 'release' | 'gap' | 'freeze' | 'deadline' | 'holiday';
  readonly state?: WindowState;
  readonly lane?: 'second';
  readonly hardness?: 'hard' | 'soft';
  readonly conflict?: boolean;
  readonly missed?: boolean;
}

function Sample({ label, mark, state, lane, hardness, conflict, missed }: SampleProps) {
  return (
    <li>
      <span className={classes['sample']} data-of={mark} aria-hidden>
        <span
          className={marks[mark]}
          data-state={state}
          data-lane={lane}
          data-hardness={hardness}
          data-conflict={conflict}
          data-missed={missed}
        />
      </span>
      {label}
    </li>
  );
}
