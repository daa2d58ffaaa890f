/** Sentences of the Push screen that count, whole in each form, with places for what differs. */
import { counted } from '../presenters/counted.ts';
import { formatNumber } from '../presenters/locale.ts';

/** Counts that stand by themselves: in a table, on a mark, beside others. */
export const pushCounts = {
  calendars: (count: number): string => counted(count, '# calendar', '# calendars'),
  accounts: (count: number): string => counted(count, '# account', '# accounts'),
  windows: (count: number): string => counted(count, '# window', '# windows'),
  events: (count: number): string => counted(count, '# event', '# events'),
  warnings: (count: number): string => counted(count, '# warning', '# warnings'),
  conflicts: (count: number): string => counted(count, '# conflict', '# conflicts'),
  entries: (count: number): string => counted(count, '# entry', '# entries'),
  entriesOf: (shown: number, all: number): string =>
    counted(all, `${formatNumber(shown)} of # entry`, `${formatNumber(shown)} of # entries`),
} as const;

/** What is pushed where: titles, buttons and what a confirmation states. */
export const pushMessages = {
  pushTo: (calendars: number): string =>
    counted(calendars, 'Push to # calendar?', 'Push to # calendars?'),
  pushWindows: (windows: number, calendars: number): string =>
    counted(
      windows,
      `Push # window to ${pushCounts.calendars(calendars)}`,
      `Push # windows to ${pushCounts.calendars(calendars)}`,
    ),
  pushing: (calendars: number): string =>
    counted(calendars, 'Pushing to # calendar', 'Pushing to # calendars'),
  receipts: (calendars: number): string =>
    counted(calendars, 'Receipts of # calendar', 'Receipts of # calendars'),
  done: (done: number, all: number): string =>
    counted(
      all,
      `${formatNumber(done)} of # calendar done`,
      `${formatNumber(done)} of # calendars done`,
    ),
  confirm: (calendars: number): string =>
    counted(calendars, 'Confirm # calendar…', 'Confirm # calendars…'),
  cannotBePushed: (calendars: number): string =>
    counted(
      calendars,
      '# calendar cannot be pushed; the list says why',
      '# calendars cannot be pushed; the list says why',
    ),
  preview: (windows: number): string => counted(windows, 'Preview # window…', 'Preview # windows…'),
  othersUntouched: (events: number): string =>
    counted(
      events,
      '# event of others stays untouched, byte for byte',
      '# events of others stay untouched, byte for byte',
    ),
  warningsAccepted: (warnings: number): string =>
    counted(
      warnings,
      '# warning in the preview is accepted with this.',
      '# warnings in the preview are accepted with this.',
    ),
  manyAccounts: (accounts: number): string =>
    counted(
      accounts,
      'Asked for because # account is concerned.',
      'Asked for because # accounts are concerned.',
    ),
  alreadyThere: (events: number): string =>
    counted(
      events,
      '# event of this plan is already as planned and stays as it is.',
      '# events of this plan are already as planned and stay as they are.',
    ),
  takeBack: (calendars: number): string =>
    counted(calendars, 'Take back # calendar…', 'Take back # calendars…'),
  takeBackAll: (calendars: number): string =>
    counted(calendars, 'Take back # calendar?', 'Take back # calendars?'),
  showReceipts: (receipts: number): string =>
    counted(receipts, 'Show # receipt', 'Show # receipts'),
  showAll: (windows: number): string => counted(windows, 'Show all # window', 'Show all # windows'),
  noneLikeThis: (windows: number): string =>
    counted(
      windows,
      '# window lies ahead, and it is not like this.',
      '# windows lie ahead, none of them like this.',
    ),
  incomplete: (cells: number): string =>
    counted(
      cells,
      '# cell could not be read, so this may be incomplete.',
      '# cells could not be read, so this may be incomplete.',
    ),
  unknownConflicts: (cells: number): string =>
    counted(cells, 'unknown: # cell not read', 'unknown: # cells not read'),
  nowhere: (windows: number): string =>
    counted(windows, '# window has nowhere to go', '# windows have nowhere to go'),
  missing: (calendars: number): string =>
    counted(calendars, '# calendar is missing in AWS', '# calendars are missing in AWS'),
  gone: (windows: number): string =>
    counted(
      windows,
      '# window gone from the plan, still in force in AWS',
      '# windows gone from the plan, still in force in AWS',
    ),
  changedInAws: (windows: number): string =>
    counted(
      windows,
      '# pushed window changed in AWS by somebody else',
      '# pushed windows changed in AWS by somebody else',
    ),
} as const;

/** Texts and lengths: what a preview shows of a calendar, and ways out where it is full. */
export const textMessages = {
  unchangedLines: (lines: number): string =>
    counted(lines, 'Show # unchanged line', 'Show # unchanged lines'),
  otherLines: (lines: number): string =>
    counted(lines, 'Show the other # line', 'Show the other # lines'),
  added: (lines: number): string => counted(lines, '# line added', '# lines added'),
  removed: (lines: number): string => counted(lines, '# line removed', '# lines removed'),
  pushUntil: (day: string, left: number): string =>
    counted(
      left,
      `Push until ${day}, leave out # window`,
      `Push until ${day}, leave out # windows`,
    ),
  asWeekly: (name: string, dates: number): string =>
    counted(
      dates,
      `Write # date of ${name} as one weekly event`,
      `Write # dates of ${name} as one weekly event`,
    ),
} as const;

/** What became of pushes, and who has to say yes. */
export const outcomeMessages = {
  refused: (calendars: number): string =>
    counted(calendars, '# calendar could not be taken back', '# calendars could not be taken back'),
  trouble: (calendars: number): string =>
    counted(calendars, '# calendar did not end as planned', '# calendars did not end as planned'),
  verified: (calendars: number): string =>
    counted(calendars, '# calendar verified', '# calendars verified'),
  already: (calendars: number): string =>
    counted(calendars, '# calendar already as planned', '# calendars already as planned'),
  undone: (calendars: number): string =>
    counted(calendars, '# calendar taken back', '# calendars taken back'),
  brokeOff: (settled: number, all: number): string =>
    counted(
      all,
      `A push broke off: ${formatNumber(settled)} of # calendar settled`,
      `A push broke off: ${formatNumber(settled)} of # calendars settled`,
    ),
  notBegun: (calendars: number): string =>
    counted(calendars, '# calendar had not begun.', '# calendars had not begun.'),
  halfDone: (names: string, calendars: number): string =>
    counted(
      calendars,
      `# calendar may be half done: ${names}. Finishing asks AWS first, and writes nothing twice.`,
      `# calendars may be half done: ${names}. Finishing asks AWS first, and writes nothing twice.`,
    ),
  asksApproval: (askedBy: string, calendars: number): string =>
    counted(
      calendars,
      (n) => `${askedBy} asks you to approve ${n} calendar`,
      (n) => `${askedBy} asks you to approve ${n} calendars`,
    ),
  notAskedFor: (calendars: number): string =>
    counted(
      calendars,
      '# calendar is not asked for yet. The request travels in the plan file.',
      '# calendars are not asked for yet. The request travels in the plan file.',
    ),
  changedByBoth: (events: number): string =>
    counted(
      events,
      '# event of yours was changed by both. A rebase puts it back as the plan has it; adopt theirs on the calendar first if theirs is right.',
      '# events of yours were changed by both. A rebase puts them back as the plan has them; adopt theirs on the calendar first if theirs is right.',
    ),
} as const;

type Happening = 'added' | 'moved' | 'changed' | 'removed';
type Told = Readonly<Record<Happening, (count: number) => string>>;

/** The first of several counts names what is counted. */
export const firstChange: Told = {
  added: (count) => counted(count, '# event added', '# events added'),
  moved: (count) => counted(count, '# event moved', '# events moved'),
  changed: (count) => counted(count, '# event changed', '# events changed'),
  removed: (count) => counted(count, '# event removed', '# events removed'),
};

/** The others follow it. */
export const moreChanges: Told = {
  added: (count) => counted(count, '# added', '# added'),
  moved: (count) => counted(count, '# moved', '# moved'),
  changed: (count) => counted(count, '# changed', '# changed'),
  removed: (count) => counted(count, '# removed', '# removed'),
};
