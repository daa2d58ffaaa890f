import type { PushApproval } from './approval.ts';
import type { CustomerCopy } from './customer-copy.ts';
import type { ImportedMark } from './imported-mark.ts';
import type { IssuedEvent } from './issued-event.ts';
import type { Link } from './link.ts';
import type { OnCallShift } from './people.ts';
import type { PlanStanding } from './plan-standing.ts';
import type { Waiver } from './policy.ts';
import type { CellReadiness } from './readiness.ts';
import type { DatabaseSlot, Freeze, Holiday, PatchEvent, Release } from './release.ts';
import type { Scenario } from './scenario.ts';
import type { Series } from './series.ts';
import type { SignOff } from './sign-off.ts';
import type { Organization } from './target.ts';
import type { ZoneClock } from '../time/zone-clock.ts';

/** Everything a planner edits; saved as one file. Immutable: an edit makes a new plan. */
export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly organization: Organization;
  readonly series: readonly Series[];
  readonly releases: readonly Release[];
  readonly freezes: readonly Freeze[];
  readonly holidays: readonly Holiday[];
  readonly databaseSlots: readonly DatabaseSlot[];
  readonly patchEvents: readonly PatchEvent[];
  readonly waivers?: readonly Waiver[];
  readonly onCall?: readonly OnCallShift[];
  readonly approvals?: readonly PushApproval[];
  /** Other ways to plan the same time. */
  readonly scenarios?: readonly Scenario[];
  /** Present in what was made of another plan, for one customer. */
  readonly customerCopy?: CustomerCopy;
  readonly signOffs?: readonly SignOff[];
  /** What was handed out to calendar applications, each window once. */
  readonly issued?: readonly IssuedEvent[];
  /** What came from other systems. */
  readonly imports?: readonly ImportedMark[];
  /** Pages, chats and folders about it. */
  readonly links?: readonly Link[];
  /** How far it is to be relied on; absent: nobody said so, it is a draft. */
  readonly standing?: PlanStanding;
  /** What is done in accounts and regions before windows can be relied on; each cell once. */
  readonly readiness?: readonly CellReadiness[];
  /** By which clocks its instants were reckoned when it was saved, each zone once. */
  readonly clocks?: readonly ZoneClock[];
}
