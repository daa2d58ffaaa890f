/**
 * Shape of what rules are measured by: hours, people, policy, limits, waivers. All of it came later
 * than plan files did, so every field of it may be absent.
 */
import { z } from 'zod';
import { conflictRules, severities } from '../model/conflict-rule.ts';
import { newInstanceChoices, workPriorities } from '../model/work-notes.ts';
import { longestNote, longestTicket, resultOutcomes } from '../model/window-result.ts';
import { linkFacts, standingFacts } from './link-schema.ts';
import { epochMs, id, isoDate, name, target, timeOfDay, weekday } from './schema-parts.ts';

const reason = z.string().max(10_000);
const days = z.int().min(1).max(3_660);
const count = z.int().min(0).max(1_000_000_000);
const minutes = z
  .int()
  .min(0)
  .max(60 * 24 * 366);

const weeklyHours = z.array(
  z.looseObject({
    weekdays: z.array(weekday),
    from: timeOfDay,
    to: timeOfDay,
    name: name.exactOptional(),
  }),
);
const cadenceReading = z.enum(['rolling', 'calendar-month']);
const layer = z.enum(['operating-system', 'packaged-software', 'custom-application']);
const sizing = z.looseObject({
  machinesPerHour: z.int().min(1).max(1_000_000),
  cutoffMinutes: minutes,
});

const contact = {
  id,
  name: name.exactOptional(),
  role: name.exactOptional(),
  phone: name.exactOptional(),
  mail: name.exactOptional(),
};

/** Optional fields of one changed occurrence. */
export const changeFacts = {
  databaseAnswer: z.enum(['requested', 'confirmed', 'not needed']).exactOptional(),
  emergencyReason: reason.exactOptional(),
  agreedAtMs: epochMs.exactOptional(),
  notifiedAtMs: epochMs.exactOptional(),
  onCallContactIds: z.array(id).exactOptional(),
  teamId: id.exactOptional(),
  assignees: z.array(id).exactOptional(),
  ticket: z.string().max(longestTicket).exactOptional(),
  result: z
    .looseObject({
      outcome: z.enum(resultOutcomes),
      ticket: z.string().max(longestTicket).exactOptional(),
      note: z.string().max(longestNote).exactOptional(),
    })
    .exactOptional(),
  ...linkFacts,
};

/** Optional fields of a series. */
export const seriesFacts = {
  startSpreadMinutes: minutes.exactOptional(),
  facts: z
    .looseObject({
      ...changeFacts,
      reboots: z.enum(['yes', 'no', 'if needed']).exactOptional(),
      layer: layer.exactOptional(),
      nonSecurityPatches: z.enum(['yes', 'no']).exactOptional(),
      newInstances: z.enum(newInstanceChoices).exactOptional(),
      executedBy: name.exactOptional(),
      watchers: z.array(name).max(1_000).exactOptional(),
      serviceTag: name.exactOptional(),
      priority: z.enum(workPriorities).exactOptional(),
    })
    .exactOptional(),
};

/** Optional fields of a business unit. */
export const businessUnitFacts = {
  cadenceReading: cadenceReading.exactOptional(),
  databasePairing: z.literal('when possible').exactOptional(),
  onCallHours: z
    .int()
    .min(1)
    .max(24 * 31)
    .exactOptional(),
  soak: z
    .array(z.looseObject({ product: name.exactOptional(), minimumDays: z.int().min(0).max(366) }))
    .exactOptional(),
  sizing: sizing.exactOptional(),
  escalation: z
    .array(z.looseObject({ ...contact, afterMinutes: minutes.exactOptional() }))
    .max(100)
    .exactOptional(),
  services: z
    .array(z.looseObject({ ...contact, tag: name }))
    .max(1_000)
    .exactOptional(),
  priority: z.enum(workPriorities).exactOptional(),
};

/** Optional fields of a team. */
export const teamFacts = {
  capacity: count.exactOptional(),
  restMinutes: minutes.exactOptional(),
  holidayCountry: z.string().max(100).exactOptional(),
  agreedHours: weeklyHours.exactOptional(),
};

/** Optional fields of a customer. */
export const customerFacts = {
  cadenceDays: days.nullable().exactOptional(),
  cadenceReading: cadenceReading.exactOptional(),
  allowedHours: weeklyHours.exactOptional(),
  forbiddenHours: weeklyHours.exactOptional(),
  peakHours: weeklyHours.exactOptional(),
  contacts: z.array(z.looseObject(contact)).exactOptional(),
  notices: z
    .array(
      z.looseObject({
        kind: z.enum(['agreement', 'notification']),
        daysBefore: z.int().min(0).max(3_660),
      }),
    )
    .exactOptional(),
  products: z.array(name).exactOptional(),
};

/** Optional fields of an environment. */
export const environmentFacts = { machines: count.exactOptional() };

/** Optional fields of an account. */
export const accountFacts = {
  managedByAms: z.boolean().exactOptional(),
  windowQuota: count.exactOptional(),
};

const policy = z.looseObject({
  name,
  version: name,
  owner: name,
  clocks: z.array(
    z.looseObject({ severity: z.enum(['critical', 'other']), days, targets: z.array(target) }),
  ),
  approvalDelayDays: z.int().min(0).max(366).exactOptional(),
  zone: z.string().min(1).max(100).exactOptional(),
});

const gkePolicy = z.looseObject({
  id,
  name,
  target,
  startMs: epochMs,
  endMs: epochMs,
  recurrence: z.string().max(1_000),
  exclusions: z.array(z.looseObject({ name, startMs: epochMs, endMs: epochMs })),
});

/** Optional fields of the organization. */
export const organizationFacts = {
  severities: z.partialRecord(z.enum(conflictRules), z.enum(severities)).exactOptional(),
  policy: policy.exactOptional(),
  sizing: sizing.exactOptional(),
  quotas: z
    .looseObject({
      windowsPerAccount: count,
      windowsPerAmsAccount: count,
      targetsPerWindow: count,
      machinesAtOnce: count,
    })
    .exactOptional(),
  releaseMatchers: z
    .array(
      z.looseObject({
        id,
        product: name.exactOptional(),
        environment: name.exactOptional(),
        targets: z.array(target),
      }),
    )
    .exactOptional(),
  gkePolicies: z.array(gkePolicy).exactOptional(),
  staleAfterMinutes: z.int().min(1).exactOptional(),
  twoPersonRule: z.boolean().exactOptional(),
};

/** Optional fields of a release. */
export const releaseFacts = { layer: layer.exactOptional() };

/** Optional fields of a freeze. */
export const freezeFacts = {
  guardsReboots: z.boolean().exactOptional(),
  guardsPushes: z.boolean().exactOptional(),
};

/** Optional fields of a patch event. */
export const patchEventFacts = {
  vendor: name.exactOptional(),
  targets: z.array(target).exactOptional(),
  origin: z.enum(['computed', 'entered', 'imported']).exactOptional(),
};

/** Optional lists of a plan, and what is said of it as a whole. */
export const planFacts = {
  ...linkFacts,
  ...standingFacts,
  waivers: z
    .array(
      z.looseObject({
        id,
        findingId: z.string().min(1).max(2_000),
        subjectFingerprint: z.string().max(200),
        counterpartFingerprint: z.string().max(200),
        reason,
        who: name,
        untilDate: isoDate.exactOptional(),
      }),
    )
    .exactOptional(),
  onCall: z
    .array(z.looseObject({ id, contactId: id, target, startMs: epochMs, endMs: epochMs }))
    .exactOptional(),
};
