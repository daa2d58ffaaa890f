import { amsCustomersOf } from '../../../shared/changes/window-places.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { cellsOf } from '../../../shared/model/target.ts';
import { inspectorMessages } from '../../presenters/inspector-messages.ts';
import { type PlaceStatus, pushedPlaces } from '../../presenters/pushed-places.ts';
import { describeCell, describeCells } from '../../presenters/target-words.ts';
import { useLiveStore } from '../../state/live-store.ts';
import { StatusDot } from '../../ui/StatusDot.tsx';
import classes from './Inspector.module.css';
import { Section } from './InspectorHead.tsx';

const tones: Readonly<Record<PlaceStatus, 'good' | 'warn' | 'bad' | 'idle'>> = {
  'in place': 'good',
  'at another time': 'warn',
  'not there': 'idle',
  unread: 'bad',
};

/** C04: what is there already is our own event, which a push replaces; never a conflict. */
const words: Readonly<Record<PlaceStatus, string>> = {
  'in place': 'in place',
  'at another time': 'at another time, a push replaces it',
  'not there': 'not there',
  unread: 'unread',
};

interface PushedPlacesProps {
  readonly window: PatchWindow;
  readonly plan: Plan;
}

/** Which accounts it concerns, which calendars a push would write, and what they hold of it now. */
export function PushedPlaces({ window, plan }: PushedPlacesProps) {
  const occurrences = useLiveStore((state) => state.occurrences);
  const calendars = useLiveStore((state) => state.calendars);
  const places = pushedPlaces(window, plan, { occurrences, calendars });
  const isForAms = amsCustomersOf(window, plan.organization).length > 0;
  const cells = cellsOf(window.target, plan.organization);
  return (
    <Section title={inspectorMessages.places(describeCells(cells))}>
      {places.length === 0 ? (
        <p className={classes['dim']}>
          {isForAms
            ? 'Run by AMS: it is handed in as a request for change, not pushed. Push leads there.'
            : 'No change calendar is named for this target; it is not pushed.'}
        </p>
      ) : (
        <div className={classes['rows']}>
          {places.map(({ calendarKey, calendarName, cell, status }) => (
            <div key={calendarKey} className={classes['row']}>
              <StatusDot tone={tones[status]} />
              <span className={classes['rowMain']} title={calendarName}>
                {describeCell(cell, plan.organization)}
              </span>
              <span className={classes['rowSide']}>{words[status]}</span>
            </div>
          ))}
        </div>
      )}
    </Section>
  );
}
