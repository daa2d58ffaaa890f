/** Sentences about what the clocks do to one window, whole, with places for what differs. */

/** A change of clocks in the course of a window. */
export interface ChangeParts {
  readonly city: string;
  /** By how much. */
  readonly amount: string;
  /** As the clock shows it before. */
  readonly at: string;
  readonly day: string;
}

/** A time in a zone, on a day. */
export interface TimeParts {
  readonly city: string;
  readonly time: string;
  readonly day: string;
}

/** A change of clocks in the course of a window, as the inspector tells it. */
export interface MeanwhileParts {
  readonly city: string;
  readonly amount: string;
  readonly lasts: string;
  readonly until: string;
}

export const clockNightMessages = {
  utc: (time: string): string => `${time}Z`,
  utcOn: (day: string, time: string): string => `${day} ${time}Z`,
  missing: ({ city, time, day }: TimeParts, start: string, utc: string): string =>
    `${time} does not exist in ${city} on ${day}: the clocks skip it. The window starts at ${start} (${utc}).`,
  twice: ({ city, time, day }: TimeParts, utc: string): string =>
    `${time} comes twice in ${city} on ${day}: the clocks go back. The window starts at the first one (${utc}).`,
  forward: ({ city, amount, at, day }: ChangeParts): string =>
    `Clocks in ${city} go forward ${amount} at ${at} on ${day}.`,
  back: ({ city, amount, at, day }: ChangeParts): string =>
    `Clocks in ${city} go back ${amount} at ${at} on ${day}.`,
  ends: (lasts: string, end: string, naiveEnd: string): string =>
    `It lasts ${lasts} and ends at ${end} by the clock, not ${naiveEnd}.`,
  otherRules: ({ city, time, day }: TimeParts, was: string, is: string): string =>
    `The rules of clocks for ${city} changed since this plan was saved: ${time} on ${day} was ${was}, is ${is}.`,
  stillPushed: 'In AWS it stays at the former instant until it is pushed again.',
  keepOrTake:
    'To keep the former instant move it; then plan by the new rules. Saving alone accepts nothing.',
  missingThatNight: (time: string, city: string, start: string): string =>
    `${time} does not exist in ${city} that night; it starts at ${start}.`,
  twiceThatNight: (time: string, city: string): string =>
    `${time} happens twice in ${city}; the first one is meant.`,
  forwardMeanwhile: ({ city, amount, lasts, until }: MeanwhileParts): string =>
    `Clocks in ${city} go forward by ${amount} meanwhile: it still lasts ${lasts}, until ${until}.`,
  backMeanwhile: ({ city, amount, lasts, until }: MeanwhileParts): string =>
    `Clocks in ${city} go back by ${amount} meanwhile: it still lasts ${lasts}, until ${until}.`,
} as const;
