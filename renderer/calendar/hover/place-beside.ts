const gap = 6;

/**
 * Puts a fixed box beside an element: to its right, else to its left, else below; always inside of the page.
 * Where that leaves no room beside the element the box lies over it, and is marked `data-over`.
 */
export function placeBeside(box: HTMLElement, element: HTMLElement): void {
  const around = element.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const fitsRight = around.right + gap + width <= innerWidth - gap;
  const fitsLeft = around.left - gap - width >= gap;
  const isBeside = fitsRight || fitsLeft;
  const left = fitsRight ? around.right + gap : fitsLeft ? around.left - gap - width : around.left;
  const below = around.bottom + gap;
  const top = isBeside
    ? around.top
    : below + height <= innerHeight
      ? below
      : around.top - gap - height;
  const place = {
    left: clamp(left, innerWidth - width - gap),
    top: clamp(top, innerHeight - height - gap),
  };
  box.style.left = `${place.left}px`;
  box.style.top = `${place.top}px`;
  const isOver =
    place.left < around.right &&
    place.left + width > around.left &&
    place.top < around.bottom &&
    place.top + height > around.top;
  box.toggleAttribute('data-over', isOver);
}

const clamp = (value: number, most: number): number => Math.max(gap, Math.min(value, most));
