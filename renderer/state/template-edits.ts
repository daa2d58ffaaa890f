/** Edits of templates: each is one undoable step of the plan. */
import type { Organization } from '../../shared/model/target.ts';
import type { SeriesTemplate } from '../../shared/model/template.ts';
import {
  addTemplate,
  patchTemplate,
  removeTemplate,
} from '../../shared/planning/edit-templates.ts';
import { newIdFrom } from '../../shared/planning/new-id.ts';
import type { Patch } from '../../shared/planning/patch-by-id.ts';
import { dateIn } from '../presenters/format-time.ts';
import { chooseRecord } from './customers-store.ts';
import { editPlan } from './plan-store.ts';
import { currentNowMs } from './session-store.ts';

/** Changes fields of a template; what was made from it stays as it is. */
export const editTemplate = ({ id, name }: SeriesTemplate, patch: Patch<SeriesTemplate>): void =>
  editPlan({ label: `Template ${name}`, edit: (plan) => patchTemplate(plan, id, patch) });

/** Adds a template of a business unit, monthly as most are, and chooses it. */
export function addNewTemplate(organization: Organization, businessUnitId: string): void {
  const { templates = [], businessUnits } = organization;
  const unit = businessUnits.find(({ id }) => id === businessUnitId);
  const taken = new Set(templates.map(({ name }) => name.toLowerCase()));
  let name = `${unit?.name ?? 'New'} template`;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1)
    name = `${unit?.name ?? 'New'} template ${number}`;
  const fromDate = dateIn(currentNowMs(), 'UTC');
  const template: SeriesTemplate = {
    id: newIdFrom(name, templates),
    name,
    businessUnitId,
    kind: 'install',
    rule: { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate },
    startTime: '22:00',
    durationMinutes: unit?.defaultDurationMinutes ?? 240,
  };
  editPlan({ label: 'New template', edit: (plan) => addTemplate(plan, template) });
  chooseRecord('templates', template.id);
}

/** Deletes a template; what was made from it stays. */
export const deleteTemplate = ({ id, name }: SeriesTemplate): void =>
  editPlan({ label: `Delete template ${name}`, edit: (plan) => removeTemplate(plan, id) });
