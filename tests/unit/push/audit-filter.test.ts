import { describe, expect, it } from 'vitest';
import { auditKinds, type AuditEntry } from '../../../shared/model/audit-entry.ts';
import { auditKindWord, filterAudit } from '../../../renderer/push/audit-filter.ts';

const nowMs = Date.UTC(2027, 2, 10, 9);
const hourMs = 3_600_000;
const entry = (differs: Partial<AuditEntry>): AuditEntry => ({
  atMs: nowMs - hourMs,
  by: 'a.rao',
  kind: 'pushed',
  subject: '111122223333/us-east-1/hrp-patching',
  planName: 'HRP 2027',
  before: 'version 7',
  after: 'version 8; verified; 2 added',
  reason: '',
  ...differs,
});
const entries = [
  entry({ requestIds: ['abcd-1'] }),
  entry({ kind: 'window-moved', subject: 'Northwind prod', reason: 'the customer asked' }),
  entry({ atMs: nowMs - 40 * 24 * hourMs, kind: 'waived', by: 'Meera' }),
];
const all = { kind: 'all', days: null, text: '' } as const;
const shown = (filter: Partial<Parameters<typeof filterAudit>[1]>) =>
  filterAudit(entries, { ...all, ...filter }, nowMs).map(({ kind }) => kind);

describe('the audit, filtered', () => {
  it.each([
    ['nothing', {}, ['pushed', 'window-moved', 'waived']],
    ['a kind', { kind: 'waived' }, ['waived']],
    ['a time', { days: 31 }, ['pushed', 'window-moved']],
    ['who', { text: 'meera' }, ['waived']],
    ['a reason', { text: 'customer ASKED' }, ['window-moved']],
    ['a request id', { text: 'abcd-1' }, ['pushed']],
    ['words that no entry has', { text: 'nobody' }, []],
    ['all at once', { kind: 'pushed', days: 1, text: 'a.rao verified' }, ['pushed']],
  ] as const)('by %s', (...[, filter, expected]) => {
    expect(shown(filter)).toEqual(expected);
  });

  it('has words of its own for every kind', () => {
    const words = auditKinds.map(auditKindWord);
    expect(new Set(words).size).toBe(auditKinds.length);
  });
});
