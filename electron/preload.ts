/** Puts the bridge on the window: names only. Runs in the sandbox; never grows. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { channels, events } from '../shared/ipc/channels.ts';

const calls = Object.fromEntries(
  channels.map((channel) => [channel, (input: unknown) => ipcRenderer.invoke(channel, input)]),
);

function listen(event: string, onEvent: (payload: unknown) => void): () => void {
  if (!(events as readonly string[]).includes(event)) throw new Error(`No event ${event}`);
  const forward = (_event: IpcRendererEvent, payload: unknown): void => onEvent(payload);
  ipcRenderer.on(event, forward);
  return () => void ipcRenderer.removeListener(event, forward);
}

contextBridge.exposeInMainWorld('bridge', { ...calls, listen });
