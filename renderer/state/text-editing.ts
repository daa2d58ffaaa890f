/** Undo inside a text field belongs to the field, not to the plan. */

/** Whether a person is typing somewhere. */
export function isEditingText(): boolean {
  const element = document.activeElement;
  if (element instanceof HTMLTextAreaElement) return !element.readOnly;
  if (element instanceof HTMLInputElement) return !element.readOnly && isTextual(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}

// Deprecated, and the only way there is to reach a field's own undo stack.
/* eslint-disable @typescript-eslint/no-deprecated */
export const undoText = (): void => void document.execCommand('undo');
export const redoText = (): void => void document.execCommand('redo');
/* eslint-enable @typescript-eslint/no-deprecated */

const isTextual = (type: string): boolean =>
  !['checkbox', 'radio', 'button', 'submit', 'range', 'color', 'file'].includes(type);
