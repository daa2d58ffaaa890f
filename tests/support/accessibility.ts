/** What axe finds on the screen: structure in light, colours in light and dark. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { showScheme } from './drive-app.ts';
import type { RunningApp } from './launch-app.ts';

/** Fails with a line for each violation of what is on screen, light or dark. Leaves it dark. */
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
  // Legacy: axe would open a second page for itself, which Electron does not allow.
  const builder = new AxeBuilder({ page }).setLegacyMode();
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
