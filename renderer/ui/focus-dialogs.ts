/**
 * Gives the focus to what a dialog wants first (`data-autofocus`) in the same turn in which it is drawn. The
 * kit does so later, under load by half a second, and what is typed in between would go elsewhere.
 */
export function focusDialogsAtOnce(overlays: HTMLElement): void {
  new MutationObserver((changes) => {
    for (const added of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(added instanceof HTMLElement)) continue;
      const dialog = added.matches(dialogs) ? added : added.querySelector(dialogs);
      const first = dialog?.querySelector<HTMLElement>('[data-autofocus]');
      first?.focus({ preventScroll: true });
    }
  }).observe(overlays, { childList: true, subtree: true });
}

const dialogs = '[role="dialog"][aria-modal="true"]';
