/** Addresses kept with windows and plans: plan in, plan out. */
import type { Link } from '../model/link.ts';
import type { Plan } from '../model/plan.ts';
import { newIdFrom } from './new-id.ts';
import { noteOnSeries } from './note-on-series.ts';
import { noteOnWindow } from './note-on-window.ts';
import { changeOf } from './occurrence-changes.ts';
import { readWindowId } from './window-ref.ts';

/** Where a link of a window is kept: with this date only, or with its series. */
export type LinkPlace = 'date' | 'series';

/** The id follows from the address: two people who add the same one add one link. */
export function newLink({ url, title }: Omit<Link, 'id'>, taken: readonly Link[]): Link {
  const id = newIdFrom(url.replace(/^https?:\/\//i, ''), taken);
  return { id, url, ...(title !== undefined && { title }) };
}

/** Keeps a link with a window, or with all windows of its series. */
export function linkWindow(
  plan: Plan,
  windowId: string,
  { place, ...wanted }: Omit<Link, 'id'> & { readonly place: LinkPlace },
): Plan {
  const { own, shared } = linksOf(plan, windowId);
  const link = newLink(wanted, [...own, ...shared]);
  return place === 'date'
    ? noteOnWindow(plan, windowId, { links: [...own, link] })
    : noteOnSeries(plan, readWindowId(windowId).seriesId, { links: [...shared, link] });
}

/** Takes a link off a window, or off its series, wherever it is kept. */
export function unlinkWindow(plan: Plan, windowId: string, linkId: string): Plan {
  const { own, shared } = linksOf(plan, windowId);
  const without = (links: readonly Link[]): readonly Link[] | undefined =>
    orNone(links.filter(({ id }) => id !== linkId));
  return own.some(({ id }) => id === linkId)
    ? noteOnWindow(plan, windowId, { links: without(own) })
    : noteOnSeries(plan, readWindowId(windowId).seriesId, { links: without(shared) });
}

/** Keeps a link with the plan itself. */
export function linkPlan(plan: Plan, wanted: Omit<Link, 'id'>): Plan {
  const before = plan.links ?? [];
  return { ...plan, links: [...before, newLink(wanted, before)] };
}

/** Takes a link off the plan. */
export function unlinkPlan(plan: Plan, linkId: string): Plan {
  const { links: before = [], ...bare } = plan;
  const links = orNone(before.filter(({ id }) => id !== linkId));
  return links === undefined ? bare : { ...bare, links };
}

/** Links of the date alone, and of its series. */
function linksOf(
  { series }: Plan,
  windowId: string,
): { readonly own: readonly Link[]; readonly shared: readonly Link[] } {
  const { seriesId, originalStart } = readWindowId(windowId);
  const found = series.find(({ id }) => id === seriesId);
  return {
    own: changeOf(found?.changes ?? [], originalStart)?.links ?? [],
    shared: found?.facts?.links ?? [],
  };
}

const orNone = (links: readonly Link[]): readonly Link[] | undefined =>
  links.length === 0 ? undefined : links;
