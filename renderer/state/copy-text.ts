import { notify } from './notify.ts';

/** Puts text on the clipboard and says what it was: "The read policy". Answers whether it is there. */
export async function copyText(text: string, what: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    notify({
      tone: 'good',
      title: `${what} is on the clipboard`,
      message: 'Paste it where it is needed.',
    });
    return true;
  } catch {
    // Refused while the window has no focus; the browser gives no better reason.
    notify({
      tone: 'bad',
      title: `${what} could not be copied`,
      message: 'Click into the window and copy again.',
    });
    return false;
  }
}
