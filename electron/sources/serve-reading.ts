/** The reading process: signs, asks and parses, so that neither main nor the window waits for it. */
import { readCell } from '../aws/read-cell.ts';
import type { SsmCredentials } from '../aws/ssm-access.ts';
import { openSsmDoor, type SsmDoor } from '../aws/ssm-door.ts';
import type { AwsError } from '../aws/aws-error.ts';
import type { NetworkFacts } from '../aws/connection.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { CellRef } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { FromReader, Line, ToReader } from './reading-messages.ts';

/** Answers on the line until the process ends. The same in Electron's process and in plain Node. */
export function serveReading(
  line: Line<FromReader, ToReader>,
  { nowMs }: { readonly nowMs: () => EpochMs },
): void {
  const reads = new Map<number, AbortController>();
  const wishes = new Map<number, (answer: Result<SsmCredentials, AwsError>) => void>();
  let wishCount = 0;
  let door: SsmDoor | null = null;

  const askForCredentials = (cell: CellRef): Promise<Result<SsmCredentials, AwsError>> =>
    new Promise((resolve) => {
      const id = (wishCount += 1);
      wishes.set(id, resolve);
      line.post({ kind: 'credentials-wanted', id, cell });
    });
  const open = (network: NetworkFacts): SsmDoor => {
    const opened = openSsmDoor({
      network,
      credentialsFor: askForCredentials,
      forget: (cell) => line.post({ kind: 'forget', cell }),
    });
    opened.onThrottled((cell) => line.post({ kind: 'throttled', cell }));
    return opened;
  };
  const read = async ({ id, cell, known }: Extract<ToReader, { kind: 'read' }>): Promise<void> => {
    if (door === null) throw new Error('Asked to read before the line was opened');
    const abort = new AbortController();
    reads.set(id, abort);
    try {
      const reading = await readCell(door, cell, { nowMs, known, abortSignal: abort.signal });
      line.post({ kind: 'read', id, reading });
    } catch (bug) {
      const message = bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
      line.post({ kind: 'broken', id, message });
    } finally {
      reads.delete(id);
    }
  };

  line.listen((message) => {
    if (message.kind === 'open') door = open(message.network);
    else if (message.kind === 'read') void read(message);
    else if (message.kind === 'stop') reads.get(message.id)?.abort();
    else {
      wishes.get(message.id)?.(message.answer);
      wishes.delete(message.id);
    }
  });
}
