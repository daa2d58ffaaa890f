import type { Plan } from '../model/plan.ts';
import type { ConflictInput } from './conflict-input.ts';

/** What rules read of a plan beside its windows. The same parts as long as the plan keeps them. */
export const factsOfPlan = ({
  id,
  releases,
  freezes,
  holidays,
  databaseSlots,
  onCall = nothing,
  waivers = nothing,
  clocks = nothing,
  organization,
}: Plan): Omit<ConflictInput, 'windows' | 'live' | 'calendars' | 'nowMs'> => ({
  planId: id,
  releases,
  freezes,
  holidays,
  databaseSlots,
  onCall,
  waivers,
  clocks,
  organization,
});

const nothing: readonly never[] = [];
