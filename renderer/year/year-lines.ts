/** The lines of the year: business units, and under each the customers that are wanted. */
import type { Plan } from '../../shared/model/plan.ts';
import type { BusinessUnit } from '../../shared/model/target.ts';
import { needsCare } from '../presenters/year-cells.ts';
import type { YearBook, YearRow } from '../presenters/year-rows.ts';

export type YearLine =
  | { readonly kind: 'group'; readonly unit: BusinessUnit; readonly customers: number }
  | { readonly kind: 'customer'; readonly row: YearRow };

/** Empty texts let everything through. */
export interface YearFilter {
  readonly businessUnitId: string;
  readonly state: string;
  readonly onlyGaps: boolean;
}

/** Units in the organization's order; those without a wanted customer are left out. */
export function yearLines(
  { organization }: Plan,
  book: YearBook,
  { businessUnitId, state, onlyGaps }: YearFilter,
): readonly YearLine[] {
  const customersOf = Map.groupBy(organization.customers, (customer) => customer.businessUnitId);
  // Only a filter looks into every row; without one they are made as they come in sight.
  const isWanted = (row: YearRow): boolean =>
    (state === '' || row.marks.some(({ window }) => window.state === state)) &&
    (!onlyGaps || needsCare(row));
  const filters = state !== '' || onlyGaps;
  return organization.businessUnits.flatMap((unit): readonly YearLine[] => {
    if (businessUnitId !== '' && unit.id !== businessUnitId) return [];
    const customers = (customersOf.get(unit.id) ?? []).filter(
      (customer) => !filters || isWanted(book.rowOf(customer)),
    );
    if (customers.length === 0) return [];
    return [
      { kind: 'group', unit, customers: customers.length },
      ...customers.map((customer) => lazyLine(customer, book)),
    ];
  });
}

/** A row is made only when it is drawn. */
const lazyLine = (customer: Parameters<YearBook['rowOf']>[0], book: YearBook): YearLine => ({
  kind: 'customer',
  get row() {
    return book.rowOf(customer);
  },
});
