/** Plan files by their address, as desktops hand them over and as they are dropped on the window. */
import { fileURLToPath } from 'node:url';

/** The path of `file:///home/ann/A%20plan.pwplan`; null for every other address. */
export function planPathOf(address: string): string | null {
  if (!/^file:\/\//i.test(address) || !URL.canParse(address)) return null;
  try {
    const path = fileURLToPath(address);
    return /\.pwplan$/i.test(path) ? path : null;
  } catch {
    // Of another computer, or with a separator in a name.
    return null;
  }
}
