/** Customers of a year as lines on as few pages as can be read. */
import type { Plan } from '../../../shared/model/plan.ts';
import type { BusinessUnit, Customer } from '../../../shared/model/target.ts';
import type { PrintScope } from './print-document.ts';

/** A line of a page: the head of a business unit, or a customer. */
export type YearLine =
  | {
      readonly kind: 'unit';
      readonly unit: BusinessUnit;
      readonly count: number;
      readonly again: boolean;
    }
  | { readonly kind: 'customer'; readonly customer: Customer };

/** Lines below this are too low for text of 7 points. */
const lowestPt = 9.8;
const highestPt = 24;

/** The customers that are meant, in their plan's order. */
export const customersIn = (
  { organization }: Pick<Plan, 'organization'>,
  { businessUnitId, customerId }: PrintScope,
): readonly Customer[] =>
  organization.customers.filter(
    (customer) =>
      (customerId === undefined || customer.id === customerId) &&
      (businessUnitId === undefined || customer.businessUnitId === businessUnitId),
  );

/** Customers below the heads of their units; units without customers are left out. */
export function yearLines(plan: Plan, scope: PrintScope): readonly YearLine[] {
  const byUnit = Map.groupBy(customersIn(plan, scope), ({ businessUnitId }) => businessUnitId);
  return plan.organization.businessUnits.flatMap((unit): readonly YearLine[] => {
    const customers = byUnit.get(unit.id) ?? [];
    if (customers.length === 0) return [];
    return [
      { kind: 'unit', unit, count: customers.length, again: false },
      ...customers.map((customer) => ({ kind: 'customer', customer }) as const),
    ];
  });
}

/**
 * Lines on pages that are `roomPt` high each. On one page if they can be read there; else each page
 * is full, begins with the head of its unit, and none ends with a head.
 */
export function paginate(
  lines: readonly YearLine[],
  roomPt: number,
): { readonly linePt: number; readonly pages: readonly (readonly YearLine[])[] } {
  const linePt = Math.min(highestPt, roomPt / Math.max(1, lines.length));
  if (linePt >= lowestPt) return { linePt, pages: [lines] };
  const most = Math.floor(roomPt / (lowestPt + 0.6));
  const pages: YearLine[][] = [];
  let page: YearLine[] = [];
  let head: Extract<YearLine, { readonly kind: 'unit' }> | null = null;
  for (const line of lines) {
    // A head needs room for a customer below it.
    if (page.length + (line.kind === 'unit' ? 2 : 1) > most) {
      pages.push(page);
      page = line.kind === 'unit' || head === null ? [] : [{ ...head, again: true }];
    }
    if (line.kind === 'unit') head = line;
    page.push(line);
  }
  return { linePt: roomPt / most, pages: [...pages, page] };
}
