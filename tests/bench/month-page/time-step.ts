/** Which elements of a page step through its months, as CSS selectors. */
export interface MonthControls {
  readonly next: string;
  readonly previous: string;
  readonly title: string;
  /** Each event that is drawn. */
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
 * Runs in the page (it is sent there as text, hence all in one): presses the button and times until
 * the new month is drawn. Drawn means: the title is another one, events are there, and two frames
 * went by in which nothing in the document changed.
 */
export async function timeStep({
  controls,
  button,
}: {
  readonly controls: MonthControls;
  readonly button: 'next' | 'previous';
}): Promise<MonthStep> {
  const titleText = (): string => document.querySelector(controls.title)?.textContent ?? '';
  const count = (selector: string): number => document.querySelectorAll(selector).length;
  const pressed = document.querySelector<HTMLElement>(controls[button]);
  if (pressed === null) throw new Error(`No ${controls[button]} here.`);

  let quietFrames = 0;
  const observer = new MutationObserver(() => (quietFrames = 0));
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  // A person looks before pressing again: what was put off until later is done by then.
  await new Promise((resolve) => requestIdleCallback(resolve));
  const before = titleText();
  const startedAt = performance.now();
  pressed.click();
  await new Promise<void>((resolve) => {
    const onFrame = (): void => {
      const isThere = titleText() !== before && document.querySelector(controls.event) !== null;
      quietFrames = isThere ? quietFrames + 1 : 0;
      if (quietFrames === 2) resolve();
      else requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
  const ms = performance.now() - startedAt;
  observer.disconnect();
  return { ms, title: titleText(), events: count(controls.event), nodes: count('*') };
}
