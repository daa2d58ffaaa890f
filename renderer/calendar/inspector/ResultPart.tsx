import { Button, Select } from '@mantine/core';
import type { PatchWindow } from '../../../shared/model/series.ts';
import {
  longestNote,
  longestTicket,
  type WindowResult,
} from '../../../shared/model/window-result.ts';
import { resultOf } from '../../../shared/planning/record-result.ts';
import { awaitsResult } from '../../presenters/awaiting-result.ts';
import { formatAge } from '../../presenters/format-time.ts';
import { textUpTo } from '../../presenters/parse-fields.ts';
import { outcomeChoices } from '../../presenters/result-words.ts';
import { useSessionStore } from '../../state/session-store.ts';
import { tellResult } from '../../state/window-notes.ts';
import { ParsedField } from '../../ui/ParsedField.tsx';
import classes from './Inspector.module.css';
import { Section } from './InspectorHead.tsx';

/** Asks what came of a window that is over for a day, and keeps the answer; nothing for any other. */
export function ResultPart({ window }: { readonly window: PatchWindow }) {
  const nowMs = useSessionStore((state) => state.nowMs);
  const result = resultOf(window);
  if (result !== null) return <Result window={window} result={result} />;
  if (!awaitsResult(window, nowMs)) return null;
  return (
    <Section title="Awaiting its result">
      <p className={classes['dim']}>
        It ended {formatAge(window.endMs, nowMs)}. Evidence counts it once you say what came of it.
      </p>
      <div className={classes['actions']}>
        <Button variant="filled" onClick={() => tellResult(window, { outcome: 'held' })}>
          It was held
        </Button>
        <Button onClick={() => tellResult(window, { outcome: 'partly' })}>Held in part</Button>
        <Button onClick={() => tellResult(window, { outcome: 'failed' })}>It failed</Button>
        <Button onClick={() => tellResult(window, { outcome: 'missed' })}>It was missed</Button>
      </div>
    </Section>
  );
}

interface ResultProps {
  readonly window: PatchWindow;
  readonly result: WindowResult;
}

function Result({ window, result }: ResultProps) {
  const say = (patch: Partial<WindowResult>): void => tellResult(window, { ...result, ...patch });
  return (
    <Section title="Result">
      <div className={classes['fields']}>
        <Select
          label="What came of it"
          data={[...outcomeChoices]}
          value={result.outcome}
          allowDeselect={false}
          onChange={(outcome) => outcome !== null && say({ outcome })}
        />
        <ParsedField
          label="Ticket of what failed"
          text={result.ticket ?? ''}
          parse={textUpTo(longestTicket)}
          hint="Its number or address, at most 2,000 characters"
          placeholder="none"
          onCommit={(ticket) => say({ ticket })}
        />
        <div className={classes['wide']}>
          <ParsedField
            label="What happened"
            text={result.note ?? ''}
            parse={textUpTo(longestNote)}
            hint="At most 10,000 characters"
            placeholder="nothing noted"
            onCommit={(note) => say({ note })}
          />
        </div>
        {result.outcome === 'partly' && (
          <p className={`${classes['wide'] ?? ''} ${classes['dim'] ?? ''}`}>
            It counts for the cadence. Patch deadlines do not take it for done: some machines are
            still without.
          </p>
        )}
        {result.outcome === 'failed' && (
          <p className={`${classes['wide'] ?? ''} ${classes['dim'] ?? ''}`}>
            It counts as missed: no promise is kept by it.
          </p>
        )}
      </div>
    </Section>
  );
}
