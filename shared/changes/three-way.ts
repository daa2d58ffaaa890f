/** Three texts of one calendar: the one a push was prepared on, what it wanted, what AWS holds now. */
import { eventDifferences, partsOfText, type EventDifference } from './event-differences.ts';

/** The texts. All three are of the same calendar. */
export interface ThreeTexts {
  /** What the preview was made of. */
  readonly base: string;
  /** What the push would have written. */
  readonly ours: string;
  /** What AWS holds. */
  readonly theirs: string;
}

/** Who did what since the base. */
export interface ThreeWay {
  /** What somebody changed. */
  readonly theirs: readonly EventDifference[];
  /** What the push wanted. */
  readonly ours: readonly EventDifference[];
  /** Keys of events that both sides changed, and not to the same lines. */
  readonly bothKeys: ReadonlySet<string>;
  /** They changed lines that are no event's: the name, the type, a zone. */
  readonly theirsAround: boolean;
}

/** Compares both sides with the base. Equal sides have nothing in `bothKeys`. */
export function threeWay({ base, ours, theirs }: ThreeTexts, planId: string): ThreeWay {
  const baseParts = partsOfText(base);
  const ourParts = partsOfText(ours);
  const theirParts = partsOfText(theirs);
  const theirChanges = eventDifferences(baseParts, theirParts, planId);
  const ourChanges = eventDifferences(baseParts, ourParts, planId);
  const theirKeys = new Set(theirChanges.map(({ key }) => key));
  const isClash = (key: string): boolean =>
    ourParts.events.get(key)?.lines !== theirParts.events.get(key)?.lines;
  return {
    theirs: theirChanges,
    ours: ourChanges,
    bothKeys: new Set(
      ourChanges.map(({ key }) => key).filter((key) => theirKeys.has(key) && isClash(key)),
    ),
    theirsAround: baseParts.around !== theirParts.around,
  };
}
