/** Serves the contract: sender first, then shape, then the handler, then the envelope. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import { channels } from '../../shared/ipc/channels.ts';
import { contract } from '../../shared/ipc/contract.ts';
import type { BridgeError, Channel, Handlers, Input, Reply } from '../../shared/ipc/types.ts';
import { err } from '../../shared/kernel/result.ts';
import { refusedInput } from '../../shared/ipc/refused-input.ts';

/** What serving needs from outside: who answers whom, and who hears of bugs. */
export interface ServePorts {
  /** What answers the window that asks; null: it is none of ours. */
  readonly handlersFor: (event: IpcMainInvokeEvent) => Handlers | null;
  readonly report: (bug: unknown) => void;
}

/** Answers every channel; refuses strangers and malformed input before any handler runs. */
export function serve(ports: ServePorts): void {
  for (const channel of channels) {
    ipcMain.handle(channel, (event, raw: unknown) => {
      const how = { handlers: ports.handlersFor(event), report: ports.report };
      return typeof raw === 'string' ? answerText(channel, raw, how) : answer(channel, raw, how);
    });
  }
}

type Answering = Pick<ServePorts, 'report'> & { readonly handlers: Handlers | null };

/** Asked by a text, it answers by one: no channel takes a text as such. */
async function answerText(channel: Channel, text: string, how: Answering): Promise<string> {
  return JSON.stringify(await answer(channel, parsedText(text), how));
}

/** undefined, which no channel takes, where it is no JSON. */
function parsedText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function answer<C extends Channel>(
  channel: C,
  raw: unknown,
  { handlers, report }: Answering,
): Promise<Reply<C>> {
  if (handlers === null) return refuse('bad-request', 'Unknown sender.');
  const input = inputSchema(channel).safeParse(raw);
  if (!input.success) return refuse('bad-request', refusedInput(input.error, raw));
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
