import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  canBeForced,
  type ImportLine,
  type ImportPreview,
} from '../../shared/imports/preview-import.ts';
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
import { Card } from '../ui/Card.tsx';
import classes from './Import.module.css';

interface ImportPreviewListProps {
  readonly preview: ImportPreview;
  /** What was odd about the file. */
  readonly notes: readonly string[];
  readonly place: ImportPlace;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

/** Rows of a group that are drawn; the counts tell of all. */
const mostShown = 200;

/** Every line and what becomes of it, in groups. What needs eyes stands first and is open. */
export function ImportPreviewList({
  preview,
  notes,
  place,
  ticked,
  onTick,
}: ImportPreviewListProps) {
  const { lines, notUnderstood } = preview;
  const asked = lines.filter(canBeForced);
  const skipped = lines.filter((line) => line.outcome === 'skip' && !canBeForced(line));
  const told = [...notes, ...preview.notes];
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
    <div className={classes['preview']} role="region" aria-label="Preview" tabIndex={0}>
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
      <Part title="Not understood" count={notUnderstood.length} isOpen>
        {notUnderstood.slice(0, mostShown).map(({ line, text, why }, index) => (
          <Row key={`${line} ${index}`} line={line} title={why}>
            <code className={classes['code']}>{text}</code>
          </Row>
        ))}
      </Part>
      <Part
        title="Changed here since: kept, unless you tick them"
        count={asked.length}
        isOpen
        zone={place.zone}
      >
        {asked.slice(0, mostShown).map((line) => (
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
      <Part title="Updated" count={countOf(lines, 'update')} isOpen zone={place.zone}>
        {of(lines, 'update').map(lineRow)}
      </Part>
      <Part title="New" count={countOf(lines, 'add')} isOpen zone={place.zone}>
        {of(lines, 'add').map(lineRow)}
      </Part>
      <Part title="Skipped" count={skipped.length} zone={place.zone}>
        {skipped.slice(0, mostShown).map(lineRow)}
      </Part>
    </div>
  );
}

const countOf = (lines: readonly ImportLine[], outcome: ImportLine['outcome']): number =>
  lines.filter((line) => line.outcome === outcome).length;

const of = (lines: readonly ImportLine[], outcome: ImportLine['outcome']): readonly ImportLine[] =>
  lines.filter((line) => line.outcome === outcome).slice(0, mostShown);

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
