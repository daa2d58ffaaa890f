import { describe, expect, it } from 'vitest';
import { mayOpenExternally } from '../../../electron/shell/external-links.ts';

describe('mayOpenExternally', () => {
  it.each([
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/change-calendar.html',
    'https://console.aws.amazon.com/systems-manager/change-calendar?region=us-east-1',
  ])('opens %s', (url) => {
    expect(mayOpenExternally(url)).toBe(true);
  });

  it.each([
    'http://docs.aws.amazon.com/',
    'https://docs.aws.amazon.com.evil.example/',
    'https://evil.example/docs.aws.amazon.com',
    'https://user:pass@docs.aws.amazon.com/',
    'https://docs.aws.amazon.com:8443/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'ms-settings:x',
    'app://planner/',
    'blob:https://docs.aws.amazon.com/1',
    '',
    'docs.aws.amazon.com',
  ])('refuses %j', (url) => {
    expect(mayOpenExternally(url)).toBe(false);
  });
});
