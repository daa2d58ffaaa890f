/** Calendar files as freezes, releases, slots of the database team, and holidays. */
import { toInstantOf, type CalendarEvent } from '../ical/calendar-document.ts';
import { endsOfEvent } from '../schedule/event-timing.ts';
import { startsOfEvent } from '../schedule/event-starts.ts';
import { overridesOf } from '../schedule/overrides.ts';
import { isoDateOf, addDays } from '../time/iso-date.ts';
import type { EpochMs } from '../time/time-range.ts';
import { timeOf } from './dated-starts.ts';
import {
  instantInZone,
  listedRange,
  readIcsEvents,
  textOfEvent,
  wallOfEvent,
  type IcsEvent,
} from './ics-events.ts';
import { sequenceOf } from './ics-windows.ts';
import type { ImportContext, ImportedContent, ImportReading } from './import-reading.ts';
import { namedTarget } from './named-target.ts';
import { ReadingDraft } from './reading-draft.ts';

/** One happening of an event. */
interface Happening {
  readonly of: IcsEvent;
  readonly key: string;
  /** First day on its own wall, and how many it touches. */
  readonly date: string;
  readonly days: number;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
}

/** Freezes of installs, hard; of the chosen target, else of the customer that is named, else everywhere. */
export const readIcsFreezes = (text: string, context: ImportContext): ImportReading =>
  readHappenings(text, context, ({ of: { name }, startMs, endMs }) => {
    if (endMs <= startMs) return 'It has no length, so it would forbid nothing: say until when.';
    const target = context.options.target ?? namedTarget(name, context.plan.organization);
    const targets = target === null ? [] : [target];
    const freeze = {
      name,
      hardness: 'hard',
      guards: ['install'],
      targets,
      startMs,
      endMs,
    } as const;
    return { kind: 'freeze', freeze };
  });

/** Releases of the chosen business unit: product and environment are those that the title names. */
export const readIcsReleases = (text: string, context: ImportContext): ImportReading =>
  readHappenings(text, context, ({ of: { name, isTentative }, startMs, endMs }) => {
    const businessUnitId = unitOf(context, name);
    if (businessUnitId === null) return 'Its title names no customer. Choose the business unit.';
    const product = productIn(name, businessUnitId, context);
    const environment = /\b(non-?prod|prod|production|test|stage|staging|uat|dev|qa)\b/i.exec(name);
    const certainty = isTentative ? 'tentative' : 'confirmed';
    const where = { product, environment: environment?.[0].toLowerCase() ?? 'prod' };
    return {
      kind: 'release',
      release: { name, businessUnitId, ...where, startMs, endMs, certainty },
    };
  });

/** Slots of the database team; whose they are says the title, else the chosen target. */
export const readIcsSlots = (text: string, context: ImportContext): ImportReading =>
  readHappenings(text, context, ({ of: { name, isTentative }, startMs, endMs }) => {
    const { options, plan } = context;
    const target = namedTarget(name, plan.organization) ?? options.target;
    const businessUnitId = target?.businessUnitId ?? options.businessUnitId;
    if (businessUnitId === undefined) return 'Its title names no customer. Choose whom it is for.';
    const whose = target?.customerId === undefined ? {} : { customerId: target.customerId };
    const databaseSlot = {
      name,
      businessUnitId,
      ...whose,
      startMs,
      endMs,
      confirmed: !isTentative,
    };
    return { kind: 'database-slot', databaseSlot };
  });

/** Holidays of the chosen country, each of its days; busy or free does not matter. */
export function readIcsHolidays(text: string, context: ImportContext): ImportReading {
  const { country } = context.options;
  if (country === undefined) {
    const draft = new ReadingDraft();
    draft.refuse(1, '', 'A calendar of holidays does not say of which country. Choose it.');
    return draft.finish();
  }
  return readHappenings(text, context, ({ of: { name }, date, days }) =>
    Array.from({ length: Math.min(days, mostDays) }, (_, at) => ({
      kind: 'holiday' as const,
      holiday: { name, country, date: addDays(date, at) },
    })),
  );
}

/** A holiday that is longer is a mistake. */
const mostDays = 31;
/** Most happenings of one event that are listed. */
const mostListed = 400;

type Made = ImportedContent | readonly ImportedContent[] | string;

function readHappenings(
  text: string,
  context: ImportContext,
  make: (happening: Happening) => Made,
): ImportReading {
  const draft = new ReadingDraft();
  for (const each of readIcsEvents(text, context, draft)) {
    const { firstLine: line } = each.event;
    const said = textOfEvent(each);
    if (each.isCancelled) {
      draft.note(
        `Line ${line}: ${each.name} is cancelled over there. Delete it here if it is in the plan.`,
      );
      continue;
    }
    for (const happening of happeningsOf(each, context, draft)) {
      const made = spanFault(happening) ?? make(happening);
      if (typeof made === 'string') {
        draft.refuse(line, said, made);
        break;
      }
      for (const [at, content] of ('kind' in made ? [made] : made).entries()) {
        const key = at === 0 ? happening.key : `${happening.key} +${at}`;
        draft.add({ ...content, line, key, sequence: sequenceOf(each) }, said);
      }
    }
  }
  return draft.finish();
}

const spanFault = ({ startMs, endMs }: Happening): string | null =>
  endMs <= startMs ? 'It has no length. Give it an end, or leave it out.' : null;

function happeningsOf(
  each: IcsEvent,
  context: ImportContext,
  draft: ReadingDraft,
): readonly Happening[] {
  const { event, overrides, key } = each;
  const isSingle = event.rrule === null && event.rdates.length === 0;
  if (isSingle)
    return [happening(each, { key, startMs: event.startMs, endMs: event.endMs }, context)];
  const overridden = overridesOf(overrides.map((other) => other.event)).takenByUid.get(event.uid);
  const range = listedRange(context.todayMs);
  const { startsMs, cut, faults } = startsOfEvent(event, { range, overridden, limit: mostListed });
  const endOf = endsOfEvent(event);
  for (const fault of faults) draft.note(`Line ${event.firstLine}: ${fault}`);
  if (cut)
    draft.note(`${each.name} repeats without end: its first ${mostListed} dates are listed.`);
  const moved = overrides.filter(({ isCancelled }) => !isCancelled);
  return [
    ...startsMs.map((startMs) => {
      const at = { key: `${key} ${wallOfEvent(event, startMs)}`, startMs, endMs: endOf(startMs) };
      return happening(each, at, context);
    }),
    ...moved.map((other) => {
      const { startMs, endMs } = other.event;
      const at = { key: `${key} ${originalWall(event, other.event)}`, startMs, endMs };
      return happening(other, at, context);
    }),
  ];
}

/** The start that the rule gave an override: the key it had before it was moved. */
function originalWall(event: CalendarEvent, { recurrenceId }: CalendarEvent): string {
  if (recurrenceId === null) return '';
  return recurrenceId.kind === 'date'
    ? `${recurrenceId.date}T${timeOf(wallOfEvent(event, event.startMs))}`
    : wallOfEvent(event, toInstantOf(recurrenceId));
}

function happening(
  of: IcsEvent,
  at: { readonly key: string; readonly startMs: EpochMs; readonly endMs: EpochMs },
  { zone }: ImportContext,
): Happening {
  const { event } = of;
  const date = isoDateOf(wallOfEvent(event, at.startMs));
  const days = Math.max(1, Math.ceil((at.endMs - at.startMs) / 86_400_000));
  const startMs = instantInZone(event, at.startMs, zone);
  return { of, key: at.key, date, days, startMs, endMs: instantInZone(event, at.endMs, zone) };
}

const unitOf = ({ options, plan }: ImportContext, name: string): string | null =>
  options.businessUnitId ??
  options.target?.businessUnitId ??
  namedTarget(name, plan.organization)?.businessUnitId ??
  null;

/** A product that the plan knows and the title names; else the business unit's own name. */
function productIn(name: string, unitId: string, { plan }: ImportContext): string {
  const { businessUnits, customers } = plan.organization;
  const known = new Set([
    ...plan.releases.filter((each) => each.businessUnitId === unitId).map(({ product }) => product),
    ...customers
      .filter((each) => each.businessUnitId === unitId)
      .flatMap(({ products = [] }) => products),
  ]);
  const lower = name.toLowerCase();
  const named = [...known].find((product) => lower.includes(product.toLowerCase()));
  return named ?? businessUnits.find(({ id }) => id === unitId)?.name ?? unitId;
}
