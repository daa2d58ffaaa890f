import { withClockAccepted } from '../../shared/planning/kept-clocks.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { editPlan } from './plan-store.ts';

/** Takes the rules that a zone's clock has now for all windows in it: one undoable step of the plan. */
export const acceptClock = (zone: Zone): void =>
  editPlan({
    label: `New rules of clocks for ${zoneCity(zone)}`,
    edit: (plan) => withClockAccepted(plan, zone),
  });
