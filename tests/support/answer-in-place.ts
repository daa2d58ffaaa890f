/** Answers of main that a test puts in the place of its own, to show states that no sample brings about. */
import type { BridgeEvents } from '../../shared/ipc/events.ts';
import type { Channel, Output } from '../../shared/ipc/types.ts';
import type { BridgeError } from '../../shared/ipc/types.ts';
import type { RunningApp } from './launch-app.ts';
import { inMain } from './in-main.ts';

/** From now on main answers the channel with this value; what is asked is remembered: see `asked`. */
export const answerWith = <C extends Channel>(
  running: RunningApp,
  channel: C,
  value: Output<C>,
): Promise<void> => answer(running, channel, { ok: true, value });

/** From now on main refuses the channel. */
export const refuseWith = (
  running: RunningApp,
  channel: Channel,
  error: BridgeError,
): Promise<void> => answer(running, channel, { ok: false, error });

/** From now on the channel is answered by nobody: as long as it takes. */
export const neverAnswer = (running: RunningApp, channel: Channel): Promise<void> =>
  answer(running, channel, null);

async function answer({ app }: RunningApp, channel: Channel, reply: unknown): Promise<void> {
  await inMain(
    app,
    ({ ipcMain }, [name, said]) => {
      const all = globalThis as unknown as { asked?: { channel: string; input: unknown }[] };
      all.asked ??= [];
      ipcMain.removeHandler(name);
      ipcMain.handle(name, (_event, question: unknown) => {
        // Whoever asks by a text is answered by one, as main does it.
        const isText = typeof question === 'string';
        const input: unknown = isText ? JSON.parse(question) : question;
        all.asked?.push({ channel: name, input });
        if (said === null) return new Promise(() => undefined);
        return isText ? JSON.stringify(said) : said;
      });
    },
    [channel, reply] as const,
  );
}

/** What the window asked of the channels that were answered in place. */
export const asked = async ({ app }: RunningApp, channel: Channel): Promise<readonly unknown[]> => {
  const all = await inMain(
    app,
    () => (globalThis as unknown as { asked?: { channel: string; input: unknown }[] }).asked ?? [],
  );
  return all.filter((each) => each.channel === channel).map(({ input }) => input);
};

/** Tells the window something as main does. */
export async function announce<E extends keyof BridgeEvents>(
  { app }: RunningApp,
  event: E,
  payloads: readonly BridgeEvents[E][],
): Promise<void> {
  await inMain(
    app,
    ({ BrowserWindow }, [name, said]) => {
      for (const payload of said) BrowserWindow.getAllWindows()[0]?.webContents.send(name, payload);
    },
    [event, payloads] as const,
  );
}
