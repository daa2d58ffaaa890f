/** Releases, freezes, holidays, slots, patch events and shifts as rows of a table, earliest first. */
import type { Plan } from '../../shared/model/plan.ts';
import type { Target } from '../../shared/model/target.ts';
import { targetName } from '../../shared/planning/default-series.ts';
import { datesOf, type DateList } from '../../shared/planning/edit-dates.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import { formatIsoDate, formatRange } from './format-time.ts';
import type { RecordRow } from './organization-rows.ts';

export const dateColumns = ['Name', 'When', 'What', 'Where'];

interface Line {
  readonly id: string;
  readonly order: string | number;
  readonly cells: readonly string[];
}

/** Dates of one list whose row contains all typed words. */
export function dateRows(
  plan: Plan,
  list: DateList,
  by: { readonly zone: Zone; readonly text: string },
): readonly RecordRow[] {
  const words = by.text.toLowerCase().split(/\s+/).filter(Boolean);
  return linesOf(plan, list, by.zone)
    .filter(({ cells }) => {
      const all = cells.join(' ').toLowerCase();
      return words.every((word) => all.includes(word));
    })
    .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
}

function linesOf(plan: Plan, list: DateList, zone: Zone): readonly Line[] {
  const where = (targets?: readonly Target[]): string => whereWords(plan, targets);
  const spanned = (
    each: TimeRange & { readonly id: string },
    [name, ...rest]: readonly string[],
  ): Line => ({
    id: each.id,
    order: each.startMs,
    cells: [name ?? '', formatRange(each, zone), ...rest],
  });
  const onDay = (
    each: { readonly id: string; readonly name: string; readonly date: string },
    rest: readonly string[],
  ): Line => ({
    id: each.id,
    order: each.date,
    cells: [each.name, formatIsoDate(each.date), ...rest],
  });
  const dates = datesOf(plan);
  switch (list) {
    case 'releases':
      return dates[list].map((each) =>
        spanned(each, [each.name, `${each.product}, ${each.certainty}`, where([each])]),
      );
    case 'freezes':
      return dates[list].map((each) =>
        spanned(each, [
          each.name,
          `${each.hardness}: ${each.guards.join(', ')}`,
          where(each.targets),
        ]),
      );
    case 'holidays':
      return dates[list].map((each) => onDay(each, [each.country, '']));
    case 'databaseSlots':
      return dates[list].map((each) =>
        spanned(each, [each.name, each.confirmed ? 'confirmed' : 'offered', where([each])]),
      );
    case 'patchEvents':
      return dates[list].map((each) => onDay(each, [each.severity, where(each.targets)]));
    case 'onCall': {
      const called = contactNames(plan);
      return dates[list].map((each) =>
        spanned(each, [called(each.contactId), 'on call', where([each.target])]),
      );
    }
  }
}

function contactNames({ organization }: Plan): (id: string) => string {
  const contacts = organization.customers.flatMap((customer) => customer.contacts ?? []);
  const names = new Map(contacts.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

const whereWords = ({ organization }: Plan, targets: readonly Target[] = []): string =>
  targets.length === 0
    ? 'everywhere'
    : targets.map((target) => targetName(target, organization)).join(', ');
