import type { LaneYear, ProposedWindow } from '../../shared/generate/year-proposal.ts';
import {
  againstWords,
  becauseWords,
  gapWords,
  whenPlanned,
} from '../presenters/year-plan-words.ts';
import { stateWord } from '../presenters/state-words.ts';
import classes from './PlanYear.module.css';

const actions: Readonly<Record<ProposedWindow['action'], string>> = {
  added: 'Added',
  moved: 'Moved',
  kept: 'Kept',
};

/** The windows of one environment in order, and what could not be helped. */
export function PlannedWindows({ lane }: { readonly lane: LaneYear }) {
  const zone = lane.windows[0]?.window.zone ?? 'UTC';
  return (
    <section aria-label={lane.name}>
      <h3 className={classes['lane']}>
        {lane.name} <span className={classes['zone']}>{zone}</span>
      </h3>
      {lane.windows.length === 0 && <p className={classes['why']}>No windows, and none needed.</p>}
      <ul className={classes['windows']}>
        {lane.windows.map((window) => (
          <li key={`${window.window.id}|${window.window.startMs}`} data-action={window.action}>
            <span className={classes['action']}>
              {window.settled ? stateWord(window.window.state) : actions[window.action]}
            </span>
            <span>{whenPlanned(window)}</span>
            <span className={classes['why']}>
              {window.action === 'kept' ? '' : becauseWords(window)}
              {window.against.length > 0 && (
                <span className={classes['against']}>Still: {againstWords(window)}</span>
              )}
            </span>
          </li>
        ))}
        {lane.gaps.map((gap) => (
          <li key={`${gap.reason.rule}|${gap.fromMs}`} data-action="gap">
            <span className={classes['action']}>Not possible</span>
            <span className={classes['gap']}>{gapWords(gap, zone)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
