import { shell } from 'electron';

/** Opens an address of the web in the system's browser. Rejects anything else, and where nothing takes it. */
export async function openBrowser(url: string): Promise<void> {
  if (!/^https?:/i.test(url)) throw new Error('Not an address of the web');
  await shell.openExternal(url);
}
