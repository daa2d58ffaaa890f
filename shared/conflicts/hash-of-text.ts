/**
 * 128 bits of hash of a text, as hex. For telling whether something is still the same, where nobody
 * tries to deceive: four independent multiply-xor lanes over its code units.
 */
export function hashOfText(text: string): string {
  const lanes = Uint32Array.from(seeds);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    for (let lane = 0; lane < lanes.length; lane++) {
      const mixed = Math.imul(value(lanes, lane) ^ unit, value(primes, lane));
      lanes[lane] = mixed ^ (mixed >>> 15);
    }
  }
  return [...lanes].map((lane) => finish(lane).toString(16).padStart(8, '0')).join('');
}

const seeds = Uint32Array.of(0xdeadbeef, 0x41c6ce57, 0x9e3779b9, 0x7f4a7c15);
const primes = Uint32Array.of(0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f);

/** Spreads what the last units did over all bits. */
function finish(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return (twice ^ (twice >>> 16)) >>> 0;
}

// Lanes come from the arrays' own length.
const value = (values: Uint32Array, index: number): number => values[index] as number;
