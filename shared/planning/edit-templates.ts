/** Edits of the templates of an organization: plan in, plan out. */
import type { Plan } from '../model/plan.ts';
import type { SeriesTemplate } from '../model/template.ts';
import { patchOrganization } from './edit-organization.ts';
import { addById, patchById, removeById, type Patch } from './patch-by-id.ts';

/** Adds a template at the end. Throws when its id is taken. */
export const addTemplate = (plan: Plan, template: SeriesTemplate): Plan =>
  patchOrganization(plan, { templates: addById(templatesOf(plan), template) });

/** Changes fields of a template; series made from it stay as they are. */
export const patchTemplate = (plan: Plan, id: string, patch: Patch<SeriesTemplate>): Plan =>
  patchOrganization(plan, { templates: patchById(templatesOf(plan), id, patch) });

/** Deletes a template; series made from it stay. The last one leaves no empty list behind. */
export function removeTemplate(plan: Plan, id: string): Plan {
  const templates = removeById(templatesOf(plan), id);
  return patchOrganization(plan, { templates: templates.length === 0 ? undefined : templates });
}

const templatesOf = ({ organization }: Plan): readonly SeriesTemplate[] =>
  organization.templates ?? [];
