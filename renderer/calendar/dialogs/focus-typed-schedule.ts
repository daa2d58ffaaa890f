/** Puts the focus where the sentence is that was not understood. */
export function focusTypedSchedule(form: HTMLFormElement): void {
  const field = form.querySelector('[data-typed-schedule]');
  if (field instanceof HTMLInputElement) field.focus();
}
