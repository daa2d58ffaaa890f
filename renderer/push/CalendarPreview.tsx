import { useMemo } from 'react';
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import type { Organization } from '../../shared/model/target.ts';
import { preflightWords } from '../presenters/preflight-words.ts';
import { describeCell } from '../presenters/target-words.ts';
import { hasChanges, isStopped } from '../state/push-flow.ts';
import { Card } from '../ui/Card.tsx';
import { calendarEffects } from './calendar-effect.ts';
import classes from './CalendarPreview.module.css';
import { EventChangesTable } from './EventChangesTable.tsx';
import { PolarityTag } from './PolarityTag.tsx';
import { PreflightList } from './PreflightList.tsx';
import { SizeWaysOut } from './SizeWaysOut.tsx';
import { stopInShort } from './stop-words.ts';
import { TextDiffView } from './TextDiffView.tsx';
import { pushMessages } from './push-messages.ts';

interface CalendarPreviewProps {
  readonly calendar: CalendarChange;
  readonly organization: Organization;
}

/** Everything about one calendar: what changes in words and as text, and what was checked. */
export function CalendarPreview({ calendar, organization }: CalendarPreviewProps) {
  const { textBefore, textAfter, polarity, events } = calendar;
  const effectOf = useMemo(
    () => calendarEffects({ textBefore, textAfter, polarity }),
    [textBefore, textAfter, polarity],
  );
  return (
    <div
      className={classes['pane']}
      tabIndex={0}
      role="region"
      aria-label="Preview of the calendar"
    >
      <PreviewHead calendar={calendar} organization={organization} />
      {calendar.preflight
        .filter(({ level }) => level === 'stop')
        .map((check) => (
          <Card key={check.kind} tone="bad" title={`It cannot be pushed: ${stopInShort(check)}`}>
            {preflightWords(check)}
            {check.kind === 'size' && <SizeWaysOut calendar={calendar} />}
          </Card>
        ))}
      {calendar.preflight
        .filter(({ kind, level }) => kind === 'weekly' && level === 'warn')
        .map((check) => (
          <Card
            key={String(check.facts['summary'])}
            tone="warn"
            title={
              check.facts['what'] === 'folded'
                ? 'One weekly event, without an end'
                : 'A weekly event becomes single dates'
            }
          >
            {preflightWords(check)}
          </Card>
        ))}
      <section aria-label="Events">
        <EventChangesTable
          events={events}
          polarity={polarity}
          effectOf={effectOf}
          organization={organization}
          accountId={calendar.cell.accountId}
        />
      </section>
      {hasChanges(calendar) && (
        <section>
          <h3 className={classes['heading']}>Text of the calendar</h3>
          <TextDiffView before={textBefore} after={textAfter} />
        </section>
      )}
      <section>
        <h3 className={classes['heading']}>Checked beforehand</h3>
        <PreflightList checks={calendar.preflight} />
      </section>
    </div>
  );
}

function PreviewHead({ calendar, organization }: CalendarPreviewProps) {
  const { calendarName, cell, baseVersion, defaultVersion, polarity, foreignCount, production } =
    calendar;
  const isWritten = hasChanges(calendar) && !isStopped(calendar);
  return (
    <header>
      <h2 className={classes['title']}>
        {calendarName}{' '}
        <span className={classes['place']}>
          {describeCell(cell, organization)} ·{' '}
          {isWritten
            ? `version ${defaultVersion} → ${baseVersion + 1}`
            : `version ${defaultVersion}, not written`}
        </span>
      </h2>
      <p className={classes['facts']}>
        <PolarityTag polarity={polarity} />
        {production && <span className={classes['production']}>production</span>}
        <span>
          {foreignCount === 0
            ? 'It holds no events of others'
            : pushMessages.othersUntouched(foreignCount)}
        </span>
      </p>
    </header>
  );
}
