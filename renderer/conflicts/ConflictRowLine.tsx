import { Button } from '@mantine/core';
import { IconRotate, IconShieldCheck } from '@tabler/icons-react';
import { isWaivable } from '../../shared/conflicts/settle.ts';
import { suggestedFixes, type SuggestedFix } from '../../shared/conflicts/suggested-fixes.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Organization } from '../../shared/model/target.ts';
import { targetName } from '../../shared/planning/default-series.ts';
import { CleanSlots } from '../policy/CleanSlots.tsx';
import { acceptedWords } from '../presenters/accepted-words.ts';
import { teamZoneOf } from '../presenters/display-zone.ts';
import { twoZoneWords } from '../presenters/two-zones.ts';
import { withdrawWaiver } from '../state/waiver-edits.ts';
import type { ConflictRow } from './conflict-groups.ts';
import { cellNames, conflictSentence, rowName, severityWord } from './conflict-text.ts';
import classes from './ConflictRowLine.module.css';
import { FixButtons } from '../policy/FixButtons.tsx';

interface ConflictRowLineProps {
  readonly row: ConflictRow;
  readonly organization: Organization;
  /** Why it is open again although it was waived, if so. */
  readonly reopened: string | null;
  readonly isLast: boolean;
  readonly onWaive: () => void;
}

/** A sentence names this many cells; the whole list follows it if there are more. */
const cellsInSentence = 4;

/** Ways out that are another place for the window. */
const moves: ReadonlySet<SuggestedFix> = new Set([
  'next-clean-slots',
  'move-with-release',
  'move-one-hour',
]);

/** One finding: when, what is wrong in a sentence, on which cells, and the ways out. */
export function ConflictRowLine(props: ConflictRowLineProps) {
  const { row, organization, reopened, isLast, onWaive } = props;
  const { window, conflict } = row;
  const { accepted, foundAs, severity, cellKeys } = conflict;
  const cells = cellNames(cellKeys, organization);
  const canMove = suggestedFixes(conflict).some((fix) => moves.has(fix));
  return (
    <article className={classes['row']} data-last={isLast} aria-label={rowName(row)}>
      <div className={classes['name']}>
        {rowName(row)}
        {window !== null && <WindowTime window={window} organization={organization} />}
      </div>
      <div>
        {conflictSentence(row, organization)}
        {foundAs !== undefined && (
          <span className={classes['second']}>
            {severityWord(severity)} by your organization; usually{' '}
            {severityWord(foundAs).toLowerCase()}.
          </span>
        )}
        {accepted !== undefined && (
          <span className={classes['accepted']} data-kind={accepted.kind}>
            {acceptedWords(accepted)}
          </span>
        )}
        {reopened !== null && <span className={classes['reopened']}>{reopened}</span>}
        {cells.length > cellsInSentence && (
          <span className={classes['second']}>All cells: {cells.join(', ')}</span>
        )}
      </div>
      <div className={classes['actions']}>
        <FixButtons conflict={conflict} window={window} />
        {accepted === undefined && isWaivable(conflict.rule) && (
          <Button
            leftSection={<IconShieldCheck size={14} />}
            aria-label={`Waive: ${rowName(row)}`}
            onClick={onWaive}
          >
            Waive…
          </Button>
        )}
        {accepted?.kind === 'waiver' && (
          <Button
            leftSection={<IconRotate size={14} />}
            aria-label={`Withdraw the waiver of ${rowName(row)}`}
            onClick={() => withdrawWaiver(accepted.waiverId)}
          >
            Withdraw
          </Button>
        )}
        {window !== null && accepted === undefined && canMove && (
          <CleanSlots window={window} mends={conflict} />
        )}
      </div>
    </article>
  );
}

interface WindowTimeProps {
  readonly window: PatchWindow;
  readonly organization: Organization;
}

function WindowTime({ window, organization }: WindowTimeProps) {
  const teamZone = teamZoneOf(window, organization) ?? 'UTC';
  const when = twoZoneWords(window, window.zone, teamZone);
  const target = targetName(window.target, organization);
  return (
    <>
      {target !== window.name && <span className={classes['target']}>{target}</span>}
      <time className={classes['second']} dateTime={new Date(window.startMs).toISOString()}>
        <span aria-hidden>
          {when.customer} <span className={classes['zone']}>{when.customerZone}</span>
        </span>
        <span className="said">{when.spoken}</span>
      </time>
      {when.team !== null && <span className={classes['second']}>{when.team}</span>}
    </>
  );
}
