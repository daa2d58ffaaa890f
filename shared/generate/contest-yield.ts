/** A contest of many lanes, bettered in pairs: who pays for it goes first, and who is in its way goes elsewhere. */
import { overlaps } from '../time/time-range.ts';
import {
  costOf,
  isFullFor,
  join,
  leave,
  movable,
  type Competitor,
  type Table,
} from './contest-table.ts';
import type { LanePlan } from './solve-lane.ts';
import { weights } from './weights.ts';

/** So many are asked to make room for one. */
const mostRivals = 12;

/** Each lane that pays a warning or more takes the places of another, where that costs less in all. */
export function improveByYielding(group: readonly number[], table: Table): void {
  for (const loser of group) {
    if (!pays(loser, table)) continue;
    for (const rival of rivalsOf(loser, group, table).slice(0, mostRivals)) {
      yieldTo(loser, rival, { group, table });
      if (!pays(loser, table)) break;
    }
  }
}

const pays = (index: number, { competitors, plans }: Table): boolean =>
  (plans[index]?.cost ?? 0) - (competitors[index]?.alone.cost ?? 0) >= weights.warning / 2;

/** Lanes with windows where the loser's would be, those in the way of most of them first. */
function rivalsOf(loser: number, group: readonly number[], table: Table): readonly number[] {
  const { competitors, plans } = table;
  const wanted = movable(competitors[loser]?.alone as LanePlan);
  return group
    .flatMap((index) => {
      if (index === loser) return [];
      const own = movable(plans[index] as LanePlan);
      const met = wanted.filter((place) => own.some((other) => overlaps(place, other))).length;
      return met === 0 ? [] : [{ index, met }];
    })
    .sort((a, b) => b.met - a.met || a.index - b.index)
    .map(({ index }) => index);
}

/** With all others where they are; everything is as it was if that is not better. */
function yieldTo(
  loser: number,
  rival: number,
  { group, table }: { readonly group: readonly number[]; readonly table: Table },
): void {
  const costBefore = costOf(group, table);
  const before = [loser, rival].map((index) => table.plans[index] as LanePlan);
  for (const index of [loser, rival]) leave(index, table);
  for (const index of [loser, rival]) {
    const competitor = table.competitors[index] as Competitor;
    table.plans[index] = competitor.among({ isFull: isFullFor(competitor) });
    join(index, table);
  }
  if (costOf(group, table) < costBefore) return;
  [loser, rival].forEach((index, at) => {
    leave(index, table);
    table.plans[index] = before[at] as LanePlan;
    join(index, table);
  });
}
