import { describe, expect, it } from 'vitest';
import { planPathOf } from '../../../electron/shell/plan-address.ts';

describe('planPathOf', () => {
  it.each([
    ['file:///home/ann/A%20plan.pwplan', '/home/ann/A plan.pwplan'],
    ['file:///a/2027.PWPLAN', '/a/2027.PWPLAN'],
    ['file:///etc/passwd', null],
    ['file:///a/b%2Fc.pwplan', null],
    ['file://elsewhere/share/a.pwplan', null],
    ['https://example.com/a.pwplan', null],
    ['javascript:alert(1)//a.pwplan', null],
    ['/a/b.pwplan', null],
    ['', null],
  ])('%j is %j', (address, path) => {
    expect(planPathOf(address)).toBe(path);
  });
});
