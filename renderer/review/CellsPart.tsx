import type { Organization } from '../../shared/model/target.ts';
import { cellKey } from '../../shared/model/target.ts';
import { unreadWords } from '../presenters/cell-status-words.ts';
import { readLastWords } from '../presenters/age-words.ts';
import { useDisplayZone } from '../state/derived.ts';
import { useSessionStore } from '../state/session-store.ts';
import type { Report } from '../state/report-derived.ts';
import classes from './Review.module.css';
import { WindowLines } from './WindowLines.tsx';

interface CellsPartProps {
  readonly report: Report;
  readonly organization: Organization;
}

/** Cells that were not read for a day, and the windows planned there. */
export function CellsPart({
  report: { unread, unreadWindows, cells },
  organization,
}: CellsPartProps) {
  const zone = useDisplayZone();
  const nowMs = useSessionStore((state) => state.nowMs);
  const aliases = new Map(organization.accounts.map(({ id, alias }) => [id, alias]));
  if (cells === 0) return <p>No AWS account is read.</p>;
  if (unread.length === 0) return <p>Every cell was read within 24 hours.</p>;
  return (
    <>
      <ul className={classes['findings']}>
        {unread.map((each) => (
          <li key={cellKey(each.cell)}>
            <b>{aliases.get(each.cell.accountId) ?? each.cell.accountId}</b> {each.cell.accountId}{' '}
            {each.cell.region}: {unreadWords(each)}, {readLastWords(each.readAtMs, nowMs, zone)}
          </li>
        ))}
      </ul>
      <WindowLines windows={unreadWindows} label="Windows in cells that were not read" />
    </>
  );
}
