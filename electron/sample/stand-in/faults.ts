/** Faults on demand: what goes wrong with the next calls that fit. */
import type { CellRef } from '../../../shared/model/target.ts';
import type { OperationName } from './operations.ts';

/**
 * What can go wrong. `reset`: the connection breaks before anything happens. `lost-answer`: the
 * call is carried out, then the connection breaks. `truncated`: carried out, half the body comes.
 * `slow`: carried out, the answer comes late. `throttle`, `denied`, `http-500`: refused.
 */
export type Fault =
  'throttle' | 'denied' | 'lost-answer' | 'reset' | 'http-500' | 'slow' | 'truncated';

/** The next `count` calls of that cell and operation (of any, where absent) meet the fault. */
export interface FaultOrder {
  readonly fault: Fault;
  readonly count: number;
  readonly cell?: CellRef;
  readonly operation?: OperationName;
  /** Calls that fit and are let through first; 0 when absent. */
  readonly after?: number;
}

/** The faults that are still to come. */
export interface Faults {
  readonly order: (order: FaultOrder) => void;
  /** The fault that a call meets, or null. Earlier orders are served first. */
  readonly meet: (cell: CellRef, operation: string) => Fault | null;
  readonly clear: () => void;
}

/** No faults until some are ordered. */
export function noFaults(): Faults {
  let pending: { readonly order: FaultOrder; after: number; left: number }[] = [];
  return {
    order(order) {
      pending.push({ order, after: order.after ?? 0, left: order.count });
    },
    meet(cell, operation) {
      const next = pending.find(({ order }) => fits(order, cell, operation));
      if (next === undefined) return null;
      if (next.after > 0) {
        next.after -= 1;
        return null;
      }
      next.left -= 1;
      pending = pending.filter(({ left }) => left > 0);
      return next.order.fault;
    },
    clear() {
      pending = [];
    },
  };
}

const fits = (order: FaultOrder, cell: CellRef, operation: string): boolean =>
  (order.operation === undefined || order.operation === operation) &&
  (order.cell === undefined ||
    (order.cell.accountId === cell.accountId && order.cell.region === cell.region));
