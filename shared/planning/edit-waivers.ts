/** Edits of waivers: plan in, plan out. */
import type { Plan } from '../model/plan.ts';
import type { Waiver } from '../model/policy.ts';

/** Adds a waiver, in the place of an older one of the same finding. */
export const withWaiver = (plan: Plan, waiver: Waiver): Plan => ({
  ...plan,
  waivers: [...waiversOf(plan).filter(({ findingId }) => findingId !== waiver.findingId), waiver],
});

/** Takes a waiver out; the finding is open again. The same plan if there is none. */
export const withoutWaiver = (plan: Plan, waiverId: string): Plan =>
  waiversOf(plan).some(({ id }) => id === waiverId)
    ? { ...plan, waivers: waiversOf(plan).filter(({ id }) => id !== waiverId) }
    : plan;

const waiversOf = ({ waivers = [] }: Plan): readonly Waiver[] => waivers;
