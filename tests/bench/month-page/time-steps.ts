/** Which elements of a page step through its months, as CSS selectors. */
export interface MonthControls {
  readonly next: string;
  readonly previous: string;
  readonly title: string;
  /** The calendar itself, which holds a day of the month with `[data-date]`. */
  readonly event: string;
}

/** One step: from the press to the frame after which nothing changed any more. */
export interface MonthStep {
  readonly ms: number;
  readonly title: string;
  readonly events: number;
  readonly nodes: number;
}

/**
 * Runs in the page (it is sent there as text, hence all in one): presses "next" and "previous" and
 * times each press until the new month is drawn. Drawn means: the title is another one, events are
 * there, and two frames went by in which nothing in the document changed.
 */
export async function timeSteps({
  controls,
  steps,
}: {
  readonly controls: MonthControls;
  readonly steps: readonly ('next' | 'previous')[];
}): Promise<readonly MonthStep[]> {
  const titleText = (): string => document.querySelector(controls.title)?.textContent ?? '';
  const count = (selector: string): number => document.querySelectorAll(selector).length;
  let quietFrames = 0;
  const observer = new MutationObserver(() => (quietFrames = 0));
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  const drawn = (before: string): Promise<void> =>
    new Promise((resolve) => {
      const onFrame = (): void => {
        const isThere = titleText() !== before && count(controls.event) > 0;
        quietFrames = isThere ? quietFrames + 1 : 0;
        if (quietFrames === 2) resolve();
        else requestAnimationFrame(onFrame);
      };
      requestAnimationFrame(onFrame);
    });

  const taken: MonthStep[] = [];
  for (const step of steps) {
    const button = document.querySelector<HTMLElement>(controls[step]);
    if (button === null) throw new Error(`No ${controls[step]} here.`);
    // A person looks before pressing again: what was put off until later is done by then.
    await new Promise((resolve) => requestIdleCallback(resolve));
    const before = titleText();
    quietFrames = 0;
    const startedAt = performance.now();
    button.click();
    await drawn(before);
    const ms = performance.now() - startedAt;
    taken.push({ ms, title: titleText(), events: count(controls.event), nodes: count('*') });
  }
  observer.disconnect();
  return taken;
}
