/** Main's end of the reading process: starts it when it is needed, and again when it was lost. */
import type { NetworkFacts } from '../aws/connection.ts';
import type { SsmAccess } from '../aws/ssm-access.ts';
import type { CloudReader, FreshReading, ReadRequest } from '../services/cloud-port.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { CellRef } from '../../shared/model/target.ts';
import type { FromReader, ReaderProcess } from './reading-messages.ts';

export interface RemoteReaderPorts {
  readonly access: Pick<SsmAccess, 'credentialsFor' | 'forget'>;
  readonly network: () => Promise<NetworkFacts>;
  readonly start: () => ReaderProcess;
}

interface Waiting {
  readonly resolve: (reading: FreshReading) => void;
  readonly reject: (error: Error) => void;
}

export interface RemoteReader extends Pick<CloudReader, 'readCell' | 'onThrottled'> {
  readonly close: () => void;
}

/** A reader in a process of its own, which is started by the first reading. */
export function openRemoteReader(ports: RemoteReaderPorts): RemoteReader {
  return new Remote(ports);
}

class Remote implements RemoteReader {
  private readonly ports: RemoteReaderPorts;
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Set<(cell: CellRef) => void>();
  private running: Promise<ReaderProcess> | null = null;
  private count = 0;
  private isClosed = false;

  constructor(ports: RemoteReaderPorts) {
    this.ports = ports;
  }

  readonly readCell = async (
    cell: CellRef,
    { abortSignal, known }: ReadRequest,
  ): Promise<FreshReading> => {
    const process = await this.process();
    const id = (this.count += 1);
    const stop = (): void => process.post({ kind: 'stop', id });
    abortSignal.addEventListener('abort', stop, { once: true });
    try {
      return await new Promise<FreshReading>((resolve, reject) => {
        this.waiting.set(id, { resolve, reject });
        process.post({ kind: 'read', id, cell, known });
        if (abortSignal.aborted) stop();
      });
    } finally {
      this.waiting.delete(id);
      abortSignal.removeEventListener('abort', stop);
    }
  };

  readonly onThrottled = (listener: (cell: CellRef) => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly close = (): void => {
    this.isClosed = true;
    void this.running?.then((process) => process.end());
    this.lose('It was closed.');
  };

  private process(): Promise<ReaderProcess> {
    if (this.isClosed) return Promise.reject(new Error('The reader is closed'));
    this.running ??= this.begin();
    return this.running;
  }

  private async begin(): Promise<ReaderProcess> {
    const network = await this.ports.network();
    const process = this.ports.start();
    process.listen((message) => this.hear(process, message));
    process.onGone(() => {
      this.running = null;
      this.lose('The process that reads AWS ended unexpectedly. Read the cell again.');
    });
    process.post({ kind: 'open', network });
    return process;
  }

  private lose(why: string): void {
    this.waiting.forEach(({ reject }) => reject(new Error(why)));
    this.waiting.clear();
  }

  private hear(process: ReaderProcess, message: FromReader): void {
    switch (message.kind) {
      case 'read':
        this.waiting.get(message.id)?.resolve(message.reading);
        return;
      case 'broken':
        this.waiting.get(message.id)?.reject(new Error(message.message));
        return;
      case 'throttled':
        this.listeners.forEach((listener) => listener(message.cell));
        return;
      case 'forget':
        this.ports.access.forget?.(message.cell, 'read');
        return;
      case 'credentials-wanted':
        void this.sign(process, message);
        return;
      default:
        assertNever(message);
    }
  }

  private async sign(
    process: ReaderProcess,
    { id, cell }: Extract<FromReader, { kind: 'credentials-wanted' }>,
  ): Promise<void> {
    const given = await this.ports.access.credentialsFor(cell, 'read');
    const answer = 'accessKeyId' in given ? ok(given) : given;
    process.post({ kind: 'credentials', id, answer });
  }
}
