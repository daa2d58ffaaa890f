/** Links of windows and of the plan: each edit is one undoable step; opening one edits nothing. */
import { readLink, type Link } from '../../shared/model/link.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import {
  linkPlan,
  linkWindow,
  unlinkPlan,
  unlinkWindow,
  type LinkPlace,
} from '../../shared/planning/edit-links.ts';
import { bridge } from '../bridge/client.ts';
import { notify } from './notify.ts';
import { editPlan } from './plan-store.ts';

/** A link that is still to be kept. */
export type WantedLink = Omit<Link, 'id'>;

/** Keeps a link with one date, or with all of its series. */
export const addWindowLink = (
  { id, name }: PatchWindow,
  wanted: WantedLink & { readonly place: LinkPlace },
): void => editPlan({ label: `Link of ${name}`, edit: (plan) => linkWindow(plan, id, wanted) });

/** Takes a link off a window. */
export const removeWindowLink = ({ id, name }: PatchWindow, linkId: string): void =>
  editPlan({ label: `Link of ${name}`, edit: (plan) => unlinkWindow(plan, id, linkId) });

/** Keeps a link with the plan. */
export const addPlanLink = (wanted: WantedLink): void =>
  editPlan({ label: 'Link of the plan', edit: (plan) => linkPlan(plan, wanted) });

/** Takes a link off the plan. */
export const removePlanLink = (linkId: string): void =>
  editPlan({ label: 'Link of the plan', edit: (plan) => unlinkPlan(plan, linkId) });

/** Opens an address in the reader's browser, once they agreed to it. */
export async function openLink(url: string): Promise<void> {
  const reply = await bridge['link:open']({ url: readLink(url) ?? url });
  if (!reply.ok) {
    notify({ tone: 'bad', title: 'The link was not opened', message: reply.error.message });
  }
}
