import type { OccurrenceChange } from '../../../shared/model/series.ts';
import { lostChangeWords } from '../../presenters/lost-changes.ts';
import { seriesMessages } from '../../presenters/series-messages.ts';
import classes from './SeriesDialog.module.css';

/** What single dates lose when the rule no longer has them. */
export function LostChanges({ lost }: { readonly lost: readonly OccurrenceChange[] }) {
  if (lost.length === 0) return null;
  return (
    <section className={classes['lost']} aria-label="Lost with this rule" aria-live="polite">
      <h3>{seriesMessages.lost(lost.length)}</h3>
      {/* Scrolls where many have no room, so the keyboard must reach it. */}
      <ul tabIndex={0} aria-label="Dates that would be gone">
        {lost.map((change) => (
          <li key={change.originalStart}>{lostChangeWords(change)}</li>
        ))}
      </ul>
    </section>
  );
}
