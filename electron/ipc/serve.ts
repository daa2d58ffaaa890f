/** Serves the contract: sender first, then shape, then the handler, then the envelope. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import { channels } from '../../shared/ipc/channels.ts';
import { contract } from '../../shared/ipc/contract.ts';
import type { BridgeError, Channel, Handlers, Input, Reply } from '../../shared/ipc/types.ts';
import { err } from '../../shared/kernel/result.ts';

/** Answers every channel; refuses strangers and malformed input before any handler runs. */
export function serve(
  handlers: Handlers,
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
  report: (bug: unknown) => void,
): void {
  for (const channel of channels) {
    ipcMain.handle(channel, (event, raw: unknown) =>
      isTrusted(event)
        ? answer(channel, handlers, raw, report)
        : refuse('bad-request', 'Unknown sender.'),
    );
  }
}

async function answer<C extends Channel>(
  channel: C,
  handlers: Handlers,
  raw: unknown,
  report: (bug: unknown) => void,
): Promise<Reply<C>> {
  const input = inputSchema(channel).safeParse(raw);
  if (!input.success) return refuse('bad-request', input.error.message);
  try {
    return await handlers[channel](input.data);
  } catch (bug) {
    report(bug);
    return refuse(
      'internal',
      `${channel} failed because of a bug in this app. The log has the details.`,
    );
  }
}

// TypeScript cannot relate contract[C] to Input<C> for an open C; the table's own type can.
const inputSchema = <C extends Channel>(channel: C) =>
  contract[channel].input as unknown as z.ZodType<Input<C>>;

const refuse = (kind: BridgeError['kind'], message: string) => err({ kind, message });
