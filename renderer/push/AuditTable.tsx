import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useRef } from 'react';
import type { AuditEntry } from '../../shared/model/audit-entry.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { formatInstant } from '../presenters/format-time.ts';
import { zoneAbbreviation } from '../presenters/zone-words.ts';
import { useDisplayZone } from '../state/derived.ts';
import { auditKindWord } from './audit-filter.ts';
import classes from './AuditTable.module.css';

const columns = ['When', 'Who', 'What', 'Subject', 'Before → after', 'Reason', 'AWS requests'];
const usualHeight = 56;

/** The entries given, in their order. Only those in sight are drawn, however many there are. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const zone = useDisplayZone();
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 10,
    useFlushSync: false,
  });
  return (
    <div
      ref={scroller}
      className={classes['frame']}
      role="table"
      tabIndex={0}
      aria-label="Audit, newest first"
      aria-rowcount={entries.length + 1}
    >
      <div role="rowgroup" className={classes['heads']}>
        <div className={classes['head']} role="row" aria-rowindex={1}>
          {columns.map((name) => (
            <span key={name} role="columnheader">
              {name}
            </span>
          ))}
        </div>
      </div>
      <div className={classes['rows']} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const entry = entries[index];
          return entry === undefined ? null : (
            <AuditRow key={index} ref={virtual.measureElement} {...{ entry, index, start, zone }} />
          );
        })}
      </div>
    </div>
  );
}

interface AuditRowProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly entry: AuditEntry;
  readonly index: number;
  readonly start: number;
  readonly zone: Zone;
}

function AuditRow({ ref, entry, index, start, zone }: AuditRowProps) {
  const { atMs, by, kind, subject, planName, before, after, reason, requestIds = [] } = entry;
  return (
    <div
      ref={ref}
      className={classes['row']}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      style={{ transform: `translateY(${start}px)` }}
    >
      <span role="cell">
        <time dateTime={new Date(atMs).toISOString()}>
          {formatInstant(atMs, zone)}{' '}
          <span className={classes['dim']}>{zoneAbbreviation(atMs, zone)}</span>
        </time>
      </span>
      <span role="cell">{by}</span>
      <span role="cell" className={classes['what']}>
        {auditKindWord(kind)}
      </span>
      <span role="cell">
        {subject}
        {planName !== '' && <span className={classes['second']}>{planName}</span>}
      </span>
      <span role="cell" className={classes['change']}>
        <span className={classes['dim']}>{before}</span> → {after}
      </span>
      <span role="cell" data-named="Reason">
        {reason === '' ? <span className={classes['dim']}>none</span> : reason}
      </span>
      <span role="cell" className={classes['ids']}>
        {requestIds.map((id) => (
          <span key={id} title={id}>
            {id}
          </span>
        ))}
      </span>
    </div>
  );
}
