/** What the window and main say to each other about signing in to AWS. No secret crosses. */
import { z } from 'zod';
import { cellRefSchema, planSchema } from '../formats/plan-schema.ts';
import type { Plan } from '../model/plan.ts';
import type { CellRef } from '../model/target.ts';
import type {
  AccessCheck,
  AwsAccess,
  Discovery,
  DiscoveredAccount,
  MappedAccount,
} from './access-summaries.ts';
import type { OpenedPlan } from './summaries.ts';

// Main's own typed code makes the answers; see contract.ts.
const answers = <T>(): z.ZodType<T> => z.custom<T>();
const nothing = z.strictObject({});
const plan: z.ZodType<Plan> = planSchema;
const cell: z.ZodType<CellRef> = cellRefSchema;

const accountId = z.string().regex(/^\d{12}$/);
const name = z.string().min(1).max(500);
const roleName = z.string().regex(/^[\w+=,.@-]{1,64}$/);
const label = z.string().min(1).max(200);

const via = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('session'),
    sessionKey: name,
    readRole: roleName,
    pushRole: roleName.nullable(),
  }),
  z.strictObject({
    kind: z.literal('profile'),
    readProfile: name,
    pushProfile: name.nullable(),
  }),
]);

/** An account with how it is reached and known; also the shape in which it is stored. */
export const mappedAccountSchema = z.strictObject({
  accountId,
  alias: label,
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable(),
  regions: z.array(z.string().regex(/^[a-z0-9-]{3,30}$/)).max(60),
  production: z.boolean(),
  businessUnit: label.nullable(),
  customer: label.nullable(),
  environment: label.nullable(),
  via,
}) satisfies z.ZodType<MappedAccount>;

/** Channels about sign-ins, profiles and accounts. Refusals are words; facts come by `access:changed`. */
export const signInContract = {
  /** Profiles, sessions with their state, mapped accounts. Reads the AWS files and the token cache anew. */
  'access:describe': { input: nothing, output: answers<AwsAccess>() },
  /**
   * Signs in, and answers when that has ended: `ok` when signed in, so that what was interrupted can
   * go on. `startUrl` is the page that was shown; refused if the files name another by now. Refused
   * as `sign-in-running` while another one is under way; the same one asked for twice is one.
   * `browser` opens a page; `device-code` only shows a code and its page, which `sign-in:reopen` opens.
   * Legacy sessions have a code either way.
   */
  'sign-in:start': {
    input: z.strictObject({
      sessionKey: name,
      startUrl: z.string().min(1).max(2_000),
      method: z.enum(['browser', 'device-code']),
    }),
    output: answers<AwsAccess>(),
  },
  /** Gives up the sign-in under way: its `sign-in:start` answers `cancelled`. */
  'sign-in:cancel': { input: nothing, output: answers<null>() },
  /** Opens the browser at the page of the sign-in under way once more. */
  'sign-in:reopen': { input: nothing, output: answers<null>() },
  /** Remembers, or takes back, that a command may be run or another host be asked. */
  'access:consent': {
    input: z.strictObject({ consentId: z.string().min(1).max(100), given: z.boolean() }),
    output: answers<AwsAccess>(),
  },
  /** Accounts behind a session, from the cache unless `again`. Refused as `not-signed-in` if it must ask. */
  'access:discover': {
    input: z.strictObject({ sessionKey: name, again: z.boolean() }),
    output: answers<Discovery>(),
  },
  /** Roles of some of its accounts, cached; asked for no faster than the portal allows. */
  'access:roles': {
    input: z.strictObject({
      sessionKey: name,
      accountIds: z.array(accountId).min(1).max(2_000),
      again: z.boolean(),
    }),
    output: answers<readonly DiscoveredAccount[]>(),
  },
  /** Whose account a profile's credentials belong to, by AWS's own answer. */
  'access:identify': {
    input: z.strictObject({ profile: name }),
    output: answers<{ readonly accountId: string; readonly arn: string }>(),
  },
  /** Puts accounts on the map, or changes those that are on it. */
  'access:map': {
    input: z.strictObject({ accounts: z.array(mappedAccountSchema).max(5_000) }),
    output: answers<AwsAccess>(),
  },
  /** Takes accounts off the map. Nothing in AWS or in any plan changes. */
  'access:unmap': {
    input: z.strictObject({ accountIds: z.array(accountId).max(5_000) }),
    output: answers<AwsAccess>(),
  },
  /**
   * Puts live AWS behind a plan and starts reading: the plan that the window has open, or, for null,
   * a new one whose organization holds all mapped accounts. The answer's plan holds them either way.
   */
  'access:connect': {
    input: z.strictObject({ plan: plan.nullable() }),
    output: answers<OpenedPlan>(),
  },
  /** Whether cells could be read or pushed to now, and how long their sign-ins last. Calls nobody. */
  'access:check': {
    input: z.strictObject({ cells: z.array(cell).max(5_000), purpose: z.enum(['read', 'push']) }),
    output: answers<AccessCheck>(),
  },
} as const;
