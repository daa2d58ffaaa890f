/**
 * The one rule for where the keyboard stands in a dialog, in the same turn in which it is drawn: at what the
 * dialog wants first (`data-autofocus`), else at the first thing of its body that Tab comes to, else at its
 * way out. A step that is drawn in the place of what had the focus gets it by the same rule. The kit does so
 * later, under load by half a second, and what is typed in between would go elsewhere.
 */
export function focusDialogsAtOnce(overlays: HTMLElement): void {
  new MutationObserver((changes) => {
    for (const added of changes.flatMap(({ addedNodes }) => [...addedNodes]))
      if (added instanceof HTMLElement && added.isConnected) focusWhatIsDrawn(added);
  }).observe(overlays, { childList: true, subtree: true });
  overlays.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) markAsFirst(target);
  });
}

const dialogs = '[role="dialog"][aria-modal="true"]';
const wanted = '[data-autofocus]';
const reachable = [
  'a[href]',
  'button:not(:disabled)',
  'input:not(:disabled):not([type="hidden"]):not([type="radio"]:not(:checked))',
  'select:not(:disabled)',
  'textarea:not(:disabled)',
  'summary',
  '[tabindex]',
].join();

function focusWhatIsDrawn(added: HTMLElement): void {
  const drawn = added.matches(dialogs) ? added : added.querySelector<HTMLElement>(dialogs);
  // A part of a dialog takes the focus only from nobody: a list that grows leaves it where it is.
  const isStep = document.activeElement === document.body;
  const dialog = drawn ?? (isStep ? added.closest<HTMLElement>(dialogs) : null);
  if (dialog === null) return;
  const first = added.matches(wanted) ? added : added.querySelector<HTMLElement>(wanted);
  (first ?? firstReachable(dialog))?.focus({ preventScroll: true });
}

function firstReachable(dialog: HTMLElement): HTMLElement | undefined {
  const places = [...dialog.querySelectorAll<HTMLElement>(reachable)].filter(
    (place) => place.tabIndex >= 0 && place.checkVisibility(),
  );
  return places.find((place) => place.closest('header') === null) ?? places[0];
}

/** The kit looks for its first place once more, later: by then it is where somebody went meanwhile. */
function markAsFirst(focused: HTMLElement): void {
  const dialog = focused.closest(dialogs);
  if (dialog === null) return;
  for (const marked of dialog.querySelectorAll(wanted)) marked.removeAttribute('data-autofocus');
  focused.setAttribute('data-autofocus', 'true');
}
