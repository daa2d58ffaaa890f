import type { PatchWindow } from '../../shared/model/series.ts';
import type { EvidenceGap, EvidenceScope, Outcome } from '../../shared/review/evidence.ts';
import { formatShortIsoDate } from '../presenters/format-time.ts';
import { daysWords } from '../presenters/measure-words.ts';
import { gapLine } from '../presenters/policy-words.ts';
import { resultWords } from '../presenters/result-words.ts';
import classes from './Review.module.css';
import { WindowLines } from './WindowLines.tsx';

/** The number of an environment whose windows are shown. */
export interface Behind {
  readonly path: string;
  readonly what: Outcome | 'longest gap' | 'gaps';
}

interface EvidenceBehindProps {
  readonly scope: EvidenceScope;
  readonly what: Behind['what'];
}

/** The windows behind a number of the evidence; of a gap, those at its ends. */
export function EvidenceBehind({ scope: evidence, what }: EvidenceBehindProps) {
  const { scope, promise, longestGap, gaps, windows } = evidence;
  const label = `${scope.name}: ${what}`;
  if (what === 'longest gap' || what === 'gaps') {
    const shown = what === 'gaps' ? gaps : longestGap === null ? [] : [longestGap];
    return (
      <div role="status">
        {shown.map((each) => (
          <div key={each.gap.key}>
            <p className={classes['lead']}>
              {what === 'gaps' && promise !== null ? gapLine(each.gap, promise) : plainLine(each)}
            </p>
            <WindowLines windows={each.ends} label={label} />
          </div>
        ))}
      </div>
    );
  }
  const counted = windows.filter(({ outcome }) => outcome === what);
  return (
    <div role="status">
      <WindowLines windows={counted.map(({ window }) => window)} label={label} note={saidOf} />
    </div>
  );
}

/** What was said of its result, where anything was. */
const saidOf = ({ facts }: PatchWindow): string =>
  facts?.result === undefined ? '' : resultWords(facts.result);

/** `Sun 18 Jul → Sun 22 Aug: 35 days`. */
const plainLine = ({ gap }: EvidenceGap): string =>
  `${formatShortIsoDate(gap.fromDate)} → ${formatShortIsoDate(gap.toDate ?? gap.dueDate)}: ${daysWords(gap.days)}`;
