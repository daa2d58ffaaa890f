import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ImportLine } from '../../shared/imports/preview-import.ts';
import { calendarMessages } from '../presenters/calendar-messages.ts';
import { importMessages } from '../presenters/import-messages.ts';
import { formatNumber } from '../presenters/locale.ts';
import {
  importedDetails,
  importedName,
  skipWords,
  type ImportPlace,
} from '../presenters/import-words.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { mostShown, type ImportSummary } from '../state/import/import-summary.ts';
import { Card } from '../ui/Card.tsx';
import classes from './Import.module.css';

interface ImportPreviewListProps {
  readonly summary: ImportSummary;
  /** False while something else is read. */
  readonly isCurrent: boolean;
  /** What was odd about the file. */
  readonly notes: readonly string[];
  readonly place: ImportPlace;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

/** Every line and what becomes of it, in groups. What needs eyes stands first and is open. */
export function ImportPreviewList({
  summary,
  isCurrent,
  notes,
  place,
  ticked,
  onTick,
}: ImportPreviewListProps) {
  const { notUnderstood, asked, updated, added, skipped } = summary;
  const told = [...notes, ...summary.notes];
  const tick = (id: string, isOn: boolean) =>
    onTick(new Set(isOn ? [...ticked, id] : [...ticked].filter((each) => each !== id)));
  const lineRow = (line: ImportLine) => (
    <Row
      key={line.mark.id + String(line.item.line)}
      line={line.item.line}
      title={importedName(line, place)}
    >
      {importedDetails(line, place)}
      {line.why !== null && <span className={classes['why']}>{skipWords(line.why)}</span>}
    </Row>
  );
  return (
    <div
      className={classes['preview']}
      role="region"
      aria-label="Preview"
      aria-busy={!isCurrent}
      tabIndex={0}
    >
      {told.length > 0 && (
        <Card tone="info" title="Good to know">
          <ul className={classes['notes']}>
            {told.slice(0, 20).map((note) => (
              <li key={note}>{note}</li>
            ))}
            {told.length > 20 && <li>{calendarMessages.andMore(told.length - 20)}</li>}
          </ul>
        </Card>
      )}
      <Part title="Not understood" count={notUnderstood.count} isOpen>
        {notUnderstood.first.map(({ line, text, why }, index) => (
          <Row key={`${line} ${index}`} line={line} title={why}>
            <code className={classes['code']}>{text}</code>
          </Row>
        ))}
      </Part>
      <Part
        title="Changed here since: kept, unless you tick them"
        count={asked.count}
        isOpen
        zone={place.zone}
      >
        {asked.first.map((line) => (
          <tr key={line.mark.id}>
            <td>{line.item.line}</td>
            <th scope="row">
              <Checkbox
                size="xs"
                label={importedName(line, place)}
                checked={ticked.has(line.mark.id)}
                onChange={({ currentTarget }) => tick(line.mark.id, currentTarget.checked)}
              />
            </th>
            <td>
              {importedDetails(line, place)}
              {line.why !== null && <span className={classes['why']}>{skipWords(line.why)}</span>}
            </td>
          </tr>
        ))}
      </Part>
      <Part title="Updated" count={updated.count} isOpen zone={place.zone}>
        {updated.first.map(lineRow)}
      </Part>
      <Part title="New" count={added.count} isOpen zone={place.zone}>
        {added.first.map(lineRow)}
      </Part>
      <Part title="Skipped" count={skipped.count} zone={place.zone}>
        {skipped.first.map(lineRow)}
      </Part>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly count: number;
  readonly isOpen?: boolean;
  /** Of the times in it; absent where there are none. */
  readonly zone?: Zone;
  readonly children: ReactNode;
}

/** A group that opens and closes; nothing where it is empty. */
function Part({ title, count, zone, isOpen = false, children }: PartProps) {
  if (count === 0) return null;
  return (
    <details className={classes['part']} open={isOpen || undefined}>
      <summary>
        {title} <span className={classes['dim']}>{formatNumber(count)}</span>
      </summary>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">What</th>
            <th scope="col">{zone === undefined ? 'Text' : importMessages.times(zone)}</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {count > mostShown && (
        <p className={classes['dim']}>{calendarMessages.andMore(count - mostShown)}</p>
      )}
    </details>
  );
}

interface RowProps {
  readonly line: number;
  readonly title: string;
  readonly children: ReactNode;
}

function Row({ line, title, children }: RowProps) {
  return (
    <tr>
      <td>{line}</td>
      <th scope="row">{title}</th>
      <td>{children}</td>
    </tr>
  );
}
