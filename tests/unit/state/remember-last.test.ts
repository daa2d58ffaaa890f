import { describe, expect, it } from 'vitest';
import {
  keepWhileSame,
  rememberFields,
  rememberLast,
} from '../../../renderer/state/remember-last.ts';

describe('a remembered answer', () => {
  it('is the same object while the arguments are the same ones', () => {
    const list = [1];
    const pair = rememberLast((items: readonly number[], more: number) => ({ items, more }));
    expect(pair(list, 2)).toBe(pair(list, 2));
    expect(pair(list, 2)).not.toBe(pair([1], 2));
  });

  it('of a record is the same while its fields are', () => {
    const list = [1];
    const copy = rememberFields((input: { readonly items: readonly number[] }) => ({ ...input }));
    expect(copy({ items: list })).toBe(copy({ items: list }));
    expect(copy({ items: list })).not.toBe(copy({ items: [1] }));
  });

  it('is given again while a new one says the same', () => {
    const digits = keepWhileSame(
      (text: string) => text.match(/\d/g) ?? [],
      (before, now) => before.join() === now.join(),
    );
    const first = digits('a1b2');
    expect(digits('12c')).toBe(first);
    expect(digits('13')).toEqual(['1', '3']);
    expect(digits('12')).not.toBe(first);
  });
});
