import { describe, expect, it } from 'vitest';
import { linkHandlers } from '../../../electron/services/link-handlers.ts';
import { linkContract } from '../../../shared/ipc/link-contract.ts';

const { input } = linkContract['link:open'];

function aBrowser(agrees: boolean) {
  const [asked, opened]: [string[], string[]] = [[], []];
  const handlers = linkHandlers({
    ask: ({ host, url }) => {
      asked.push(`${host} ${url}`);
      return Promise.resolve(agrees);
    },
    openBrowser: (url) => Promise.resolve(void opened.push(url)),
  });
  return { asked, opened, open: handlers['link:open'] };
}

describe('a link', () => {
  it('is opened once a person agreed to its whole address', async () => {
    const { asked, opened, open } = aBrowser(true);
    expect(await open({ url: 'https://tickets.example.com/7?a=b' })).toEqual({
      ok: true,
      value: { opened: true },
    });
    expect(asked).toEqual(['tickets.example.com https://tickets.example.com/7?a=b']);
    expect(opened).toEqual(['https://tickets.example.com/7?a=b']);
  });

  it('stays closed where they say no', async () => {
    const { opened, open } = aBrowser(false);
    expect(await open({ url: 'https://tickets.example.com/7' })).toMatchObject({
      value: { opened: false },
    });
    expect(opened).toEqual([]);
  });

  it('shows letters that only look like others for what they are', async () => {
    const { asked, open } = aBrowser(false);
    await open({ url: 'https://аmazon.example/' });
    expect(asked[0]).toMatch(/^xn--/);
  });

  it('is told of in words where nothing opens it', async () => {
    const open = linkHandlers({
      ask: () => Promise.resolve(true),
      openBrowser: () => Promise.reject(new Error('none')),
    })['link:open'];
    expect(await open({ url: 'https://tickets.example.com/7' })).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    });
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://a:b@c.example/',
    'ms-msdt:/id',
    '',
  ])('is refused at the door as %s', (url) => {
    expect(input.safeParse({ url }).success).toBe(false);
  });
});
