/** Edits of scenarios: each is one undoable step of the plan. */
import type { Scenario } from '../../shared/model/scenario.ts';
import {
  keepScenario,
  planOfScenario,
  removeScenario,
  renameScenario,
} from '../../shared/planning/scenarios.ts';
import { scenarioMessages } from '../presenters/scenario-messages.ts';
import { editPlan } from './plan-store.ts';
import { openDialog, select } from './view-store.ts';

/** Opens the comparison of scenarios. */
export const openScenarios = (): void => openDialog({ kind: 'scenarios' });

/** Keeps the plan as it is under a name. */
export const keepAsScenario = (name: string): void =>
  editPlan({ label: scenarioMessages.kept(name), edit: (plan) => keepScenario(plan, name) });

/** Gives a scenario another name. */
export const nameScenario = ({ id, name }: Scenario, next: string): void =>
  editPlan({
    label: scenarioMessages.renamed(name),
    edit: (plan) => renameScenario(plan, id, next),
  });

/** Forgets a scenario. */
export const dropScenario = ({ id, name }: Scenario): void =>
  editPlan({ label: scenarioMessages.removed(name), edit: (plan) => removeScenario(plan, id) });

/** Plans as the scenario does; what was pushed and what happened stays as it is. */
export function adoptScenario({ id, name }: Scenario): void {
  select(null);
  editPlan({ label: scenarioMessages.adopted(name), edit: (plan) => planOfScenario(plan, id) });
}
