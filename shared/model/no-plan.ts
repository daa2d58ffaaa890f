import type { Plan } from './plan.ts';

/** The plan where none is open: nothing in it, and nothing to be found about it. */
export const noPlan: Plan = {
  id: '',
  name: '',
  organization: { name: '', businessUnits: [], teams: [], customers: [], accounts: [] },
  series: [],
  releases: [],
  freezes: [],
  holidays: [],
  databaseSlots: [],
  patchEvents: [],
};
