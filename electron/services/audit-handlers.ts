/** Handlers of the audit. */
import { auditAsCsv } from '../../shared/formats/audit-csv.ts';
import type { Handlers } from '../../shared/ipc/types.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { fileRefusal, refuse } from './answers.ts';
import type { AuditLog, AuditReport } from './audit-log.ts';
import type { LiveSource, PlanSession } from './plan-session.ts';

export interface AuditHandlersPorts {
  readonly session: Pick<PlanSession, 'live'>;
  /** The audit of what is open: the sample's is forgotten with it. */
  readonly auditOf: (source: LiveSource | null) => AuditLog;
  readonly clockMs: () => EpochMs;
  /** Who uses this machine: what is only planned, AWS knows nobody of. */
  readonly machineUser: () => string;
  readonly askSavePath: (suggestion: string) => Promise<string | null>;
  readonly writeText: (
    path: string,
    text: string,
  ) => Promise<Result<null, Parameters<typeof fileRefusal>[0]>>;
}

export function auditHandlers(
  ports: AuditHandlersPorts,
): Pick<Handlers, 'audit:list' | 'audit:note' | 'audit:export'> {
  const { session, clockMs, machineUser } = ports;
  const source = (): LiveSource | null => session.live()?.source ?? null;
  const audit = (): AuditLog => ports.auditOf(source());
  return {
    'audit:list': async () => ok(await audit().read()),
    'audit:note': async (note) => {
      await audit().note({ ...note, atMs: source()?.nowMs() ?? clockMs(), by: machineUser() });
      return ok(null);
    },
    'audit:export': async ({ format }) => {
      const path = await ports.askSavePath(`patch-window-audit.${format}`);
      if (path === null) return refuse('cancelled', 'Nothing was saved.');
      const written = await ports.writeText(path, textOf(await audit().read(), format));
      return written.ok ? ok({ path }) : fileRefusal(written.error);
    },
  };
}

const textOf = ({ entries, brokenAtLine }: AuditReport, format: 'csv' | 'json'): string =>
  format === 'csv'
    ? auditAsCsv(entries)
    : `${JSON.stringify({ brokenAtLine, entries }, null, 2)}\n`;
