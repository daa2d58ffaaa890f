import { beforeEach, describe, expect, it } from 'vitest';
import {
  editPlan,
  isDirty,
  markSaved,
  redo,
  showPlan,
  undo,
  usePlanStore,
} from '../../../renderer/state/plan-store.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { aPlan } from '../../support/a-plan.ts';

const rename = (name: string) =>
  editPlan({ label: `Rename to ${name}`, edit: (plan): Plan => ({ ...plan, name }) });
const state = () => usePlanStore.getState();

describe('the open plan', () => {
  beforeEach(() => showPlan(aPlan({ name: 'start' }), '/plans/a.pwplan'));

  it('is saved when it is opened, dirty when it is edited, saved again when that is undone', () => {
    expect(isDirty(state())).toBe(false);
    rename('other');
    expect(isDirty(state())).toBe(true);
    undo();
    expect(isDirty(state())).toBe(false);
    redo();
    expect(state().plan?.name).toBe('other');
  });

  it('stays dirty when it was edited while it was being written', () => {
    rename('written');
    const written = state().plan;
    rename('newer');
    if (written !== null) markSaved({ plan: written, path: '/plans/b.pwplan', savedAtMs: 1 });
    expect(isDirty(state())).toBe(true);
    expect(state().path).toBe('/plans/b.pwplan');
  });

  it('starts a new history when another plan is opened', () => {
    rename('other');
    showPlan(aPlan({ name: 'second' }), null);
    undo();
    expect(state()).toMatchObject({ plan: { name: 'second' }, past: [], path: null });
  });
});
