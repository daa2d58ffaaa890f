/** What axe finds on the screen: structure in light, colours in light and dark. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { showScheme } from './drive-app.ts';
import type { RunningApp } from './launch-app.ts';

/**
 * Fails with a line for each violation of what is on screen, light or dark. Leaves it dark. With a dialog open
 * only what lies above the page is looked at: nothing else can be reached then.
 */
export async function expectAccessible(running: RunningApp): Promise<void> {
  await showScheme(running, 'light');
  expect(await violations(running), 'in light').toEqual([]);
  await showScheme(running, 'dark');
  // The same elements in other colours.
  const inDark = await violations(running, ['color-contrast', 'link-in-text-block']);
  expect(inDark, 'in dark').toEqual([]);
}

/** A violation as a line that says where to look. */
async function violations(
  { page }: RunningApp,
  rules?: readonly string[],
): Promise<readonly string[]> {
  await page.evaluate(untilNothingMoves);
  const { isThere, isCovered } = await page.evaluate(() => ({
    isThere: 'axe' in window,
    isCovered: document.querySelector('[aria-modal=true]') !== null,
  }));
  // Bringing axe into a page takes as long as a run, and the builder would do it twice each time.
  const builder = new AxeBuilder({ page, ...(isThere && { axeSource: 'void axe' }) });
  // Legacy: axe would open a second page for itself, which Electron does not allow.
  builder.setLegacyMode();
  if (isCovered) builder.exclude('#root');
  // Of passed checks nothing is wanted; to list them takes most of the time.
  builder.options({
    resultTypes: ['violations'],
    ...(rules === undefined ? {} : { runOnly: { type: 'rule', values: [...rules] } }),
  });
  const found = await builder.analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}

/** In the page. Half faded in, and half way from light to dark, colours are nobody's; what turns for ever stays. */
async function untilNothingMoves(): Promise<void> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  // What is mounted in one frame begins to fade in with the next.
  for (let frames = 0; frames < 2; frames += 1) await frame();
  const moving = (): readonly Animation[] =>
    document
      .getAnimations()
      .filter((each) => each instanceof CSSTransition && each.playState === 'running');
  for (let all = moving(); all.length > 0; all = moving())
    await Promise.allSettled(all.map(({ finished }) => finished));
}
