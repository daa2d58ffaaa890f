/** Shape of a plan at a boundary: files and the bridge. Unknown fields are kept, wrong ones refused. */
import { z } from 'zod';
import type { Plan } from '../model/plan.ts';
import type { SeriesRule } from '../model/series.ts';
import { customerCopyFacts } from './customer-copy-schema.ts';
import { approvalFacts } from './approvals-schema.ts';
import { clockFacts } from './clocks-schema.ts';
import { importFacts } from './imports-schema.ts';
import { issuedFacts } from './issued-schema.ts';
import { messageFacts, negotiationFacts } from './negotiation-schema.ts';
import { readinessFacts } from './readiness-schema.ts';
import {
  accountFacts,
  businessUnitFacts,
  changeFacts,
  customerFacts,
  environmentFacts,
  freezeFacts,
  organizationFacts,
  patchEventFacts,
  planFacts,
  releaseFacts,
  seriesFacts,
  teamFacts,
} from './rules-schema.ts';
import {
  epochMs,
  id,
  isoDate,
  localDateTime,
  name,
  target,
  timeOfDay,
  weekday,
} from './schema-parts.ts';
import { signOffFacts } from './sign-off-schema.ts';

export const cellRefSchema = z.looseObject({
  accountId: z.string().regex(/^\d{12}$/),
  region: z.string().regex(/^[a-z0-9-]{3,30}$/),
});
const span = { fromDate: isoDate, untilDate: isoDate.exactOptional() };

const rule = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('dates'), dates: z.array(isoDate) }),
  z.looseObject({
    kind: z.literal('weekly'),
    weekdays: z.array(weekday).min(1),
    everyWeeks: z.int().min(1).max(520),
    ...span,
  }),
  z.looseObject({
    kind: z.literal('nth-weekday'),
    ordinal: z.union(
      [1, 2, 3, 4, 5, -1].map((value) => z.literal(value as 1 | 2 | 3 | 4 | 5 | -1)),
    ),
    weekday,
    offsetDays: z.int().min(-30).max(30).exactOptional(),
    ...span,
  }),
  z.looseObject({ kind: z.literal('month-day'), day: z.int().min(-1).max(31), ...span }),
  z.looseObject({ kind: z.literal('every-days'), days: z.int().min(1).max(3660), ...span }),
  z.looseObject({
    kind: z.literal('patch-tuesday'),
    offsetDays: z.int().min(-14).max(27),
    ...span,
  }),
  z.looseObject({ kind: z.literal('weekday-after-patch-tuesday'), weekday, ...span }),
  z.looseObject({
    kind: z.literal('release'),
    product: name,
    offsetDays: z.int().min(-60).max(60),
  }),
]) satisfies z.ZodType<SeriesRule>;

const windowKind = z.enum(['scan', 'install', 'infrastructure', 'database', 'image']);
const windowState = z.enum([
  'draft',
  'proposed',
  'countered',
  'agreed',
  'notified',
  'pushed',
  'held',
  'missed',
  'cancelled',
]);

const change = z.looseObject({
  originalStart: localDateTime,
  movedTo: localDateTime.exactOptional(),
  durationMinutes: z.int().min(1).exactOptional(),
  skipped: z.boolean().exactOptional(),
  state: windowState.exactOptional(),
  reason: z.string().exactOptional(),
  ...changeFacts,
  ...negotiationFacts,
});

/** What a series and the template of one have in common. */
const schedule = {
  kind: windowKind,
  startTime: timeOfDay,
  durationMinutes: z
    .int()
    .min(1)
    .max(60 * 24 * 60),
  rule,
  holidays: z
    .looseObject({
      strategy: z.enum(['skip', 'previous', 'next', 'nearest']),
      country: z.string().min(1).max(100),
    })
    .exactOptional(),
};

const series = z.looseObject({
  id,
  name,
  target,
  ...schedule,
  zone: z.string().min(1).max(100),
  state: windowState,
  changes: z.array(change),
  adHocReason: z.string().exactOptional(),
  continuesSeriesId: id.exactOptional(),
  ...seriesFacts,
});

const template = z.looseObject({
  id,
  name,
  businessUnitId: id,
  ...schedule,
  zone: z.string().min(1).max(100).exactOptional(),
});

const releaseRule = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('separate'),
    bufferMinutes: z.int().min(0),
    bufferAfterMinutes: z.int().min(0).exactOptional(),
  }),
  z.looseObject({ kind: z.literal('aligned'), toleranceMinutes: z.int().min(0) }),
  z.looseObject({ kind: z.literal('none') }),
]);

const organization = z.looseObject({
  name,
  businessUnits: z.array(
    z.looseObject({
      id,
      name,
      releaseRule,
      defaultDurationMinutes: z.int().min(1),
      cadence: z.string(),
      cadenceDays: z.int().min(1).nullable(),
      teamId: id,
      ...businessUnitFacts,
      ...messageFacts,
    }),
  ),
  teams: z.array(z.looseObject({ id, name, zone: z.string(), size: z.int().min(0), ...teamFacts })),
  customers: z.array(
    z.looseObject({
      id,
      name,
      businessUnitId: id,
      zone: z.string(),
      noticeDays: z.int().min(0),
      managedByAms: z.boolean(),
      ...customerFacts,
      environments: z.array(
        z.looseObject({
          id,
          name,
          production: z.boolean(),
          cells: z.array(cellRefSchema),
          pushCalendar: z.string().exactOptional(),
          freezeCalendar: z.string().exactOptional(),
          ...environmentFacts,
        }),
      ),
    }),
  ),
  accounts: z.array(
    z.looseObject({
      id: z.string().regex(/^\d{12}$/),
      alias: name,
      businessUnitId: id,
      production: z.boolean(),
      regions: z.array(z.string()),
      ...accountFacts,
    }),
  ),
  ...organizationFacts,
  templates: z.array(template).exactOptional(),
});

const release = z.looseObject({
  id,
  name,
  businessUnitId: id,
  product: name,
  environment: name,
  startMs: epochMs,
  endMs: epochMs,
  certainty: z.enum(['confirmed', 'tentative']),
  movedFromMs: epochMs.exactOptional(),
  ...releaseFacts,
});
const freeze = z.looseObject({
  id,
  name,
  hardness: z.enum(['hard', 'soft']),
  guards: z.array(windowKind),
  ...freezeFacts,
  targets: z.array(target),
  startMs: epochMs,
  endMs: epochMs,
});

/** A whole plan. */
export const planSchema = z.looseObject({
  id: z.string().regex(/^[a-z0-9]{4,32}$/),
  name,
  organization,
  series: z.array(series),
  releases: z.array(release),
  freezes: z.array(freeze),
  holidays: z.array(z.looseObject({ id, name, country: z.string(), date: isoDate })),
  databaseSlots: z.array(
    z.looseObject({
      id,
      name,
      businessUnitId: id,
      customerId: id.exactOptional(),
      startMs: epochMs,
      endMs: epochMs,
      confirmed: z.boolean(),
    }),
  ),
  patchEvents: z.array(
    z.looseObject({
      id,
      name,
      date: isoDate,
      severity: z.enum(['critical', 'other']),
      ...patchEventFacts,
    }),
  ),
  ...planFacts,
  scenarios: z.array(z.looseObject({ id, name, series: z.array(series) })).exactOptional(),
  ...approvalFacts,
  ...customerCopyFacts,
  ...signOffFacts,
  ...importFacts,
  ...issuedFacts,
  ...clockFacts,
  ...readinessFacts,
}) satisfies z.ZodType<Plan>;
