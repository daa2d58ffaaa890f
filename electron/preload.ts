/// <reference lib="dom" />
/** Puts the bridge on the window: names only. Runs in the sandbox; never grows. */
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
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

// Of a dropped plan main hears the path; the page does not, and cannot say one: a file that a page
// makes has none, and what a page dispatches is not trusted.
addEventListener('dragover', (event) => {
  if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
});
addEventListener('drop', (event) => {
  const [file] = event.dataTransfer?.files ?? [];
  if (!event.isTrusted || file === undefined) return;
  event.preventDefault();
  ipcRenderer.send('plan-dropped', webUtils.getPathForFile(file));
});
