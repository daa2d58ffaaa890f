/** Findings that are not about one window, in words: live windows, series, names without a match. */
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { Counterpart, MatcherPart, Subject } from '../../shared/conflicts/counterpart.ts';
import type { Organization } from '../../shared/model/target.ts';
import { targetName } from '../../shared/planning/default-series.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { instantWords, placesWords, rangesWords } from './conflict-phrases.ts';
import { isMeasure, measureTitle, quotaTitle } from './measure-words.ts';
import { zoneCity } from './zone-words.ts';
import { cadenceSentence, deadlineSentence } from './policy-conflict-words.ts';

interface SubjectContext {
  readonly organization: Organization;
  readonly zone: Zone;
}

const subjectNouns: Readonly<Record<Subject['kind'], string>> = {
  target: 'Target',
  series: 'Series',
  freeze: 'Freeze',
  release: 'Release',
  'release-matcher': 'Release matcher',
  'business-unit': 'Business unit',
  team: 'Team',
  'database-slot': 'Database slot',
  account: 'Account',
  'maintenance-window': 'Maintenance window',
  'gke-policy': 'GKE policy',
};

/** `Freeze “Year-end”`. */
export const subjectName = ({ kind, name }: Subject): string => `${subjectNouns[kind]} “${name}”`;

/** Title of a finding about something else than a window. */
export function subjectTitle({ rule, counterpart }: Conflict, subject: Subject): string {
  if (counterpart.kind === 'quota') return quotaTitle(counterpart);
  if (counterpart.kind === 'unmatched') return `“${counterpart.name}” matches nothing`;
  if (counterpart.kind === 'maintenance-share') return 'Too little time for GKE maintenance';
  if (counterpart.kind === 'next-run') {
    return counterpart.saidMs === null
      ? 'No AWS schedule says this'
      : 'AWS runs it at another time';
  }
  if (counterpart.kind === 'series') return 'Two series on one target';
  if (rule === 'C26') return `${subject.name} runs all the same`;
  if (rule === 'C08') return 'Database slot without a window';
  // Told once for all that are alike: the names stand in the rows.
  if (rule === 'C21' && subject.kind === 'account') return 'In no environment, and not patched';
  if (rule === 'C16') return 'Machines not counted';
  if (rule === 'C21') return `No window for ${subject.name}`;
  return isMeasure(counterpart) ? measureTitle(counterpart) : subject.name;
}

/** One sentence with its minutes and places. */
export function subjectSentence(
  conflict: Conflict,
  subject: Subject,
  context: SubjectContext,
): string {
  const { counterpart, cellKeys, rule } = conflict;
  if (rule === 'C26') return ungatedSentence(conflict, subject, context);
  if (counterpart.kind === 'quota' && counterpart.quota === 'calendar-name') {
    return `${subject.name} is to be pushed to the calendar “${counterpart.name}”, and AWS takes no such name: 3 to ${counterpart.limit} letters, digits, dots, dashes and underscores, not beginning with aws, amazon or amzn.`;
  }
  if (counterpart.kind === 'quota') {
    return `${subjectName(subject)} has ${counterpart.count} ${quotaNouns[counterpart.quota]} and may have ${counterpart.limit}${placesWords(cellKeys, context.organization)}.`;
  }
  if (counterpart.kind === 'unmatched') {
    return `${subjectName(subject)} names ${partNouns[counterpart.part]} “${counterpart.name}”, which ${partFaults[counterpart.part]}. Correct the name, or nothing is checked by it.`;
  }
  if (counterpart.kind === 'maintenance-share') {
    return `${subjectName(subject)} leaves ${counterpart.hours} h of maintenance in some 32 days (${rangesWords(conflict.evidence, context.zone)} ${zoneCity(context.zone)}): GKE asks for 48 h, in pieces of 4 h or more.`;
  }
  if (counterpart.kind === 'series') {
    return `Series “${subject.name}” and “${counterpart.name}” both install on ${onTarget(subject, context.organization)} again and again. End one of them, or give it another target.`;
  }
  if (counterpart.kind === 'next-run') return nextRunSentence(counterpart, subject, context.zone);
  if (counterpart.kind === 'cadence') return cadenceSentence(counterpart);
  if (counterpart.kind === 'deadline') return deadlineSentence(counterpart);
  return ruleSentence(conflict, subject);
}

const onTarget = ({ target }: Subject, organization: Organization): string =>
  target === undefined ? 'the same target' : targetName(target, organization);

const quotaNouns = {
  windows: 'maintenance windows',
  targets: 'targets',
  machines: 'machines',
  'calendar-name': 'letters',
};

const partNouns: Readonly<Record<MatcherPart, string>> = {
  target: 'the target',
  product: 'the product',
  environment: 'the environment',
  team: 'the team',
  holidays: 'the holidays of',
  calendar: 'the calendar',
  recurrence: 'the rule',
  'last-day': 'the last day',
};

const partFaults: Readonly<Record<MatcherPart, string>> = {
  target: 'the organization does not have',
  product: 'no release is of',
  environment: 'no environment answers to',
  team: 'the organization does not have',
  holidays: 'the plan does not know',
  calendar: 'was found in none of its accounts',
  recurrence: 'is not understood',
  'last-day': 'is before its first: it has no dates',
};

type NextRunSide = Extract<Counterpart, { readonly kind: 'next-run' }>;

const nextRunSentence = ({ name, saidMs }: NextRunSide, subject: Subject, zone: Zone): string =>
  saidMs === null
    ? `${subjectName(subject)} cannot be said as a schedule of AWS: ${name}.`
    : `AWS says that “${subject.name}” runs next on ${instantWords(saidMs, zone)}, which ${name} does not give here. Its runs on the calendar may be wrong: trust AWS, and look it up there.`;

function ungatedSentence(
  { counterpart, evidence, cellKeys }: Conflict,
  subject: Subject,
  { organization, zone }: SubjectContext,
): string {
  const asks =
    subject.gated === 'unknown'
      ? 'whether its tasks ask the Change Calendar is unknown'
      : 'its tasks do not ask the Change Calendar';
  const met =
    counterpart.kind === 'calendar'
      ? `outside of what “${counterpart.name}” allows`
      : `during “${counterpart.name}”`;
  return `“${subject.name}” runs ${met} (${rangesWords(evidence, zone)} ${zoneCity(zone)}), and ${asks}: it would work all the same${placesWords(cellKeys, organization)}.`;
}

function ruleSentence({ rule }: Conflict, subject: Subject): string {
  if (rule === 'C08')
    return `${subjectName(subject)} lies beside no production window of its customer. Move the window, or tell the database team.`;
  if (rule === 'C16')
    return `Nobody counted the machines of ${subject.name}: whether its windows are long enough for them is not known. Enter their number in Customers.`;
  return subject.kind === 'account'
    ? `${subjectName(subject)} is in no environment, and no live maintenance window patches it: no plan reaches it. Give its cells to an environment in Customers or Sources.`
    : `${subject.name} has no window from now on that would bring patches.`;
}
