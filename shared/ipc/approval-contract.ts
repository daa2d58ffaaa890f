/** The part of the contract about the rule of two people: ask for an approval, give one. */
import { z } from 'zod';
import type { ApprovalStanding } from '../changes/change-meaning.ts';
import type { PushApproval } from '../model/approval.ts';

/** How the change set that was shown last stands under the rule. */
export interface ApprovalReport {
  /** Whether the organization of the plan asks for two people. */
  readonly required: boolean;
  /** Who is asking, as main knows them: nobody approves their own. */
  readonly me: string;
  readonly calendars: readonly {
    readonly calendarKey: string;
    readonly standing: ApprovalStanding;
  }[];
}

// Main's own typed code makes the answers; see contract.ts.
const answers = <T>(): z.ZodType<T> => z.custom<T>();
const changeSetId = z.string().min(1).max(100);
const calendarKeys = z.array(z.string()).min(1).max(5_000);

export const approvalContract = {
  /** How the change set stands. */
  'approval:describe': {
    input: z.strictObject({ changeSetId }),
    output: answers<ApprovalReport>(),
  },
  /** Makes what the plan has to carry for somebody else to approve these calendars. */
  'approval:ask': {
    input: z.strictObject({ changeSetId, calendarKeys, note: z.string().trim().max(2_000) }),
    output: answers<PushApproval>(),
  },
  /** Approves what somebody else asked for, once confirmed in a dialog of the system. */
  'approval:give': {
    input: z.strictObject({ changeSetId, approvalId: z.string().min(1).max(200) }),
    output: answers<PushApproval>(),
  },
} as const;
