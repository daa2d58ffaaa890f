import { describe, expect, it } from 'vitest';
import { noteReceipts } from '../../../electron/services/audit-push.ts';
import type { PushOutcome } from '../../../shared/changes/receipt.ts';
import type { AuditEntry } from '../../../shared/model/audit-entry.ts';
import { aCalendarChange, aReceipt } from '../../support/a-push.ts';

describe('what a push leaves in the audit', () => {
  it.each<[PushOutcome, number | null, string]>([
    [{ kind: 'verified' }, 42, 'version 42; verified; 1 added'],
    [{ kind: 'already-there' }, 41, 'version 41; already-there; 1 added'],
    [{ kind: 'unverified', message: 'odd' }, 42, 'version 42; unverified; 1 added'],
    [
      { kind: 'stale', remoteVersion: 43, remoteText: '' },
      null,
      'refused: version 43 of somebody else is there; nothing written',
    ],
    [{ kind: 'skipped', message: 'it was called off.' }, null, 'not tried: it was called off.'],
    [{ kind: 'failed', message: 'no', written: false }, null, 'failed; nothing written'],
    [
      { kind: 'failed', message: 'no', written: true },
      42,
      'failed; version 42 written, not in force',
    ],
    [
      { kind: 'failed', message: 'no', written: 'unknown' },
      null,
      'failed; whether it was written is not known',
    ],
  ])(
    'of %o tells what was done, and nothing as done that was not',
    async (outcome, versionAfter, after) => {
      const entries: AuditEntry[] = [];
      const change = aCalendarChange();
      await noteReceipts(
        { note: async (entry) => void entries.push(entry) },
        { nowMs: () => 0 },
        {
          order: { pushId: 'push', changes: [change], begunKeys: new Set() },
          receipts: [aReceipt({ outcome, versionAfter })],
          planName: 'Plan',
          reason: '',
        },
      );
      expect(entries.map((entry) => entry.after)).toEqual([after]);
    },
  );
});
