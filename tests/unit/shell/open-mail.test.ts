import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openMail } from '../../../electron/shell/open-mail.ts';

const opened = vi.hoisted((): string[] => []);
vi.mock('electron', () => ({
  shell: { openExternal: (url: string) => Promise.resolve(void opened.push(url)) },
}));

beforeEach(() => {
  opened.length = 0;
});

describe('the door for mail', () => {
  it('hands a plain mail to the system', async () => {
    await openMail('mailto:ana@northwind.example?subject=A&body=B');
    expect(opened).toEqual(['mailto:ana@northwind.example?subject=A&body=B']);
  });

  it.each([
    'mailto:ana@northwind.example?subject=A&attach=/etc/passwd',
    'mailto:ana@northwind.example?bcc=all@northwind.example',
    'https://northwind.example',
    'file:///etc/passwd',
    'not an address',
  ])('keeps %s in', async (mailto) => {
    await expect(openMail(mailto)).rejects.toThrow();
    expect(opened).toEqual([]);
  });
});
