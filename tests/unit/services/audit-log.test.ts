import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openAuditLog } from '../../../electron/services/audit-log.ts';
import { memoryLogs } from '../../../electron/services/memory-logs.ts';
import type { AuditEntry } from '../../../shared/model/audit-entry.ts';
import { auditAsCsv } from '../../../shared/formats/audit-csv.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const report = (problem: unknown): never => {
  throw problem;
};

const anEntry = (entry: Partial<AuditEntry> = {}): AuditEntry => ({
  atMs: Date.UTC(2027, 2, 10),
  by: 'planner@example.com',
  kind: 'window-moved',
  subject: 'Northwind prod',
  planName: 'Plan 2027',
  before: '13 March',
  after: '20 March',
  reason: 'the customer asked',
  ...entry,
});

/** Logs of which one line can be changed behind the app's back. */
function openedLogs() {
  const logs = memoryLogs();
  const tampered = new Map<string, (lines: readonly string[]) => readonly string[]>();
  return {
    logs: {
      ...logs,
      readLines: async (name: string) =>
        (tampered.get(name) ?? ((lines) => lines))(await logs.readLines(name)),
    },
    tamper: (name: string, change: (lines: readonly string[]) => readonly string[]) =>
      tampered.set(name, change),
  };
}

describe('the audit', () => {
  it('gives back its entries, newest first, also in the next run', async () => {
    const { logs } = openedLogs();
    const first = openAuditLog(logs, { sha256, report });
    await Promise.all([first.note(anEntry({ reason: 'a' })), first.note(anEntry({ reason: 'b' }))]);
    const next = openAuditLog(logs, { sha256, report });
    await next.note(anEntry({ reason: 'c' }));
    const { entries, brokenAtLine } = await next.read();
    expect(entries.map(({ reason }) => reason)).toEqual(['c', 'b', 'a']);
    expect(brokenAtLine).toBeNull();
  });

  it('tells where somebody changed it, and goes on in a new file', async () => {
    const { logs, tamper } = openedLogs();
    const audit = openAuditLog(logs, { sha256, report });
    for (const reason of ['a', 'b', 'c']) await audit.note(anEntry({ reason }));
    tamper('audit-0001.jsonl', (lines) =>
      lines.map((line, index) => (index === 1 ? line.replace('"b"', '"x"') : line)),
    );
    await audit.note(anEntry({ reason: 'd' }));
    const { entries, brokenAtLine } = await audit.read();
    expect(brokenAtLine).toBe(2);
    expect(entries.map(({ reason }) => reason)).toEqual(['d', 'a']);
    expect(await logs.names()).toEqual(['audit-0001.jsonl', 'audit-0002.jsonl']);
  });

  it('reports a disk that refuses and writes the next entry all the same', async () => {
    const logs = memoryLogs();
    const problems: unknown[] = [];
    let refuses = true;
    const audit = openAuditLog(
      {
        ...logs,
        open: async (name) => {
          if (refuses) throw new Error('ENOSPC');
          return logs.open(name);
        },
      },
      { sha256, report: (problem) => problems.push(problem) },
    );
    await audit.note(anEntry({ reason: 'lost' }));
    refuses = false;
    await audit.note(anEntry({ reason: 'kept' }));
    expect(problems).toHaveLength(1);
    expect((await audit.read()).entries.map(({ reason }) => reason)).toEqual(['kept']);
  });
});

describe('the audit as CSV', () => {
  it('holds a row for each entry and no cell that a spreadsheet would run', () => {
    const csv = auditAsCsv([
      anEntry({ reason: '=HYPERLINK("http://x")', subject: 'a "quoted", name', pushId: 'p1' }),
    ]);
    const [head, row, end] = csv.split('\r\n');
    expect(head?.split(',')).toHaveLength(10);
    expect(row).toBe(
      `"2027-03-10T00:00:00.000Z","planner@example.com","window-moved","a ""quoted"", name","Plan 2027","13 March","20 March","'=HYPERLINK(""http://x"")","p1",""`,
    );
    expect(end).toBe('');
  });
});
