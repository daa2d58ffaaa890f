/** How business units are known to patch: what a new one may begin as, to be edited from there. */
import type { Plan } from '../model/plan.ts';
import type { BusinessUnit } from '../model/target.ts';
import type { SeriesTemplate } from '../model/template.ts';
import type { IsoDate } from '../time/local-date-time.ts';
import { addUnit, patchOrganization } from './edit-organization.ts';
import { newIdFrom } from './new-id.ts';

/** Rules of a business unit and the template of its series. */
export interface UnitProfile {
  readonly id: string;
  readonly label: string;
  readonly unit: Omit<BusinessUnit, 'id' | 'name' | 'teamId'>;
  /** `product` is what its releases are called until somebody says otherwise. */
  readonly template: (of: {
    readonly product: string;
    readonly fromDate: IsoDate;
  }) => Omit<SeriesTemplate, 'id' | 'businessUnitId'>;
}

const none = { kind: 'none' } as const;

/** In the order in which they are offered. */
export const unitProfiles: readonly UnitProfile[] = [
  {
    id: 'negotiated',
    label: 'Monthly, negotiated with each customer',
    unit: {
      releaseRule: none,
      defaultDurationMinutes: 300,
      cadence: 'monthly, negotiated',
      cadenceDays: 31,
      cadenceReading: 'calendar-month',
      databasePairing: 'when possible',
      onCallHours: 24,
    },
    template: ({ fromDate }) => ({
      name: 'Monthly, negotiated',
      kind: 'install',
      rule: { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate },
      startTime: '22:00',
      durationMinutes: 300,
    }),
  },
  {
    id: 'year-ahead',
    label: 'Every 28 days, planned for the year, apart from releases',
    unit: {
      releaseRule: { kind: 'separate', bufferMinutes: 8 * 60 },
      defaultDurationMinutes: 360,
      cadence: 'every 28 days, 6 h, apart from releases',
      cadenceDays: 30,
      cadenceReading: 'rolling',
      soak: [{ minimumDays: 3 }],
    },
    template: ({ fromDate }) => ({
      name: '6 h every 28 days',
      kind: 'install',
      rule: { kind: 'every-days', days: 28, fromDate },
      startTime: '22:00',
      durationMinutes: 360,
    }),
  },
  {
    id: 'with-releases',
    label: 'With its releases, which come first',
    unit: {
      releaseRule: { kind: 'aligned', toleranceMinutes: 48 * 60 },
      defaultDurationMinutes: 180,
      cadence: 'with code releases',
      cadenceDays: null,
      priority: 'low',
    },
    template: ({ product }) => ({
      name: 'With its release',
      kind: 'install',
      rule: { kind: 'release', product, offsetDays: 0 },
      startTime: '23:00',
      durationMinutes: 180,
    }),
  },
  {
    id: 'weekly-images',
    label: 'Weekly images, swapped by Kubernetes',
    unit: {
      releaseRule: none,
      defaultDurationMinutes: 120,
      cadence: 'weekly images',
      cadenceDays: null,
    },
    template: ({ fromDate }) => ({
      name: 'Weekly images',
      kind: 'image',
      rule: { kind: 'weekly', weekdays: ['WE'], everyWeeks: 1, fromDate },
      startTime: '14:00',
      durationMinutes: 120,
    }),
  },
];

/** Adds a business unit with the rules and the template of a profile. */
export function addProfiledUnit(
  plan: Plan,
  { unit, template }: UnitProfile,
  begun: Pick<BusinessUnit, 'id' | 'name' | 'teamId'> & { readonly fromDate: IsoDate },
): Plan {
  const { id, name, teamId, fromDate } = begun;
  const added = addUnit(plan, { id, name, teamId, ...unit });
  const templates = added.organization.templates ?? [];
  const own = template({ product: id, fromDate });
  return patchOrganization(added, {
    templates: [
      ...templates,
      { id: newIdFrom(`${id} ${own.name}`, templates), businessUnitId: id, ...own },
    ],
  });
}
