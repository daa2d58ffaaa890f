import { expect, type Locator } from '@playwright/test';

/** Where it is once it has stopped moving: a grid that is still scrolling would be pressed beside it. */
export async function restingPlace(
  item: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  let [last, box] = ['', await item.boundingBox()];
  await expect
    .poll(async () => {
      box = await item.boundingBox();
      const [before, now] = [last, JSON.stringify(box)];
      last = now;
      return box !== null && before === now;
    })
    .toBe(true);
  if (box === null) throw new Error('It is not on the screen.');
  return box;
}
