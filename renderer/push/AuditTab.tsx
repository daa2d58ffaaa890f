import { Button, Loader } from '@mantine/core';
import { IconListSearch, IconNotebook } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { bridgeErrorTitle } from '../presenters/bridge-words.ts';
import { exportAudit, readAudit, useAuditStore } from '../state/audit-store.ts';
import { currentNowMs } from '../state/session-store.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { filterAudit, type AuditFilter } from './audit-filter.ts';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import history from './HistoryTab.module.css';
import classes from './PushScreen.module.css';
import { pushCounts } from './push-messages.ts';

const everything: AuditFilter = { kind: 'all', days: null, text: '' };

/** Who did what to what, when and why: the log of this computer, which only grows. */
export function AuditTab() {
  const { entries, problem } = useAuditStore();
  const [filter, setFilter] = useState(everything);
  useEffect(() => void readAudit(), []);
  const shown = useMemo(
    () => filterAudit(entries ?? [], filter, currentNowMs()),
    [entries, filter],
  );
  if (problem !== null) {
    return (
      <div className={classes['notice']} role="alert">
        <Card tone="bad" title={bridgeErrorTitle(problem)}>
          {problem.message}
        </Card>
      </div>
    );
  }
  if (entries === null) {
    return (
      <div className={history['waiting']} role="status">
        <Loader size={18} /> Reading the audit…
      </div>
    );
  }
  return (
    <>
      <TamperNotice />
      {entries.length === 0 ? (
        <NothingYet />
      ) : (
        <>
          <AuditFilters filter={filter} entries={entries} onChange={setFilter} />
          {shown.length === 0 ? (
            <NothingFound onAll={() => setFilter(everything)} />
          ) : (
            <AuditTable entries={shown} />
          )}
          <AuditFoot shown={shown.length} all={entries.length} />
        </>
      )}
    </>
  );
}

/** A log that was tampered with is said before anything it tells. */
function TamperNotice() {
  const brokenAtLine = useAuditStore((state) => state.brokenAtLine);
  if (brokenAtLine === null) return null;
  return (
    <div className={classes['notice']} role="alert">
      <Card tone="bad" title={`The audit was changed from outside, at line ${brokenAtLine}`}>
        Each line is sealed with the one before, and from this one on the seals do not fit. What was
        written up to there is shown; the file is kept as it is, and what is written from now on
        goes into a new one. Compare it with a copy, and with CloudTrail.
      </Card>
    </div>
  );
}

const NothingYet = () => (
  <EmptyState
    icon={<IconNotebook size={24} stroke={1.7} />}
    title="Nothing has been written down yet"
  >
    Pushes, taking them back, approvals, waivers, and moves of agreed windows are kept here, each
    with who, when and why.
  </EmptyState>
);

const NothingFound = ({ onAll }: { readonly onAll: () => void }) => (
  <EmptyState
    icon={<IconListSearch size={24} stroke={1.7} />}
    title="No entry passes the filter"
    action={<Button onClick={onAll}>Show all entries</Button>}
  >
    Nothing is lost: the filter only hides.
  </EmptyState>
);

function AuditFoot({ shown, all }: { readonly shown: number; readonly all: number }) {
  return (
    <footer className={classes['foot']}>
      <span className={classes['footText']} role="status">
        <b>{shown === all ? pushCounts.entries(all) : pushCounts.entriesOf(shown, all)}</b>
      </span>
      <span className={classes['space']} />
      <Button onClick={() => void exportAudit('json')}>Save all as JSON…</Button>
      <Button onClick={() => void exportAudit('csv')}>Save all as CSV…</Button>
    </footer>
  );
}
