import { describe, expect, it } from 'vitest';
import { proxyFromEnvironment, proxyFromPac } from '../../../electron/shell/proxy-rules.ts';

const host = 'ssm.eu-west-1.amazonaws.com';

describe('proxyFromEnvironment', () => {
  it.each([
    [{}, null],
    [{ HTTPS_PROXY: '' }, null],
    [{ HTTPS_PROXY: 'http://proxy:3128' }, 'http://proxy:3128'],
    [{ HTTPS_PROXY: 'proxy:3128' }, 'http://proxy:3128'],
    [{ https_proxy: 'http://small:1', HTTPS_PROXY: 'http://large:1' }, 'http://small:1'],
    [{ ALL_PROXY: 'http://all:1' }, 'http://all:1'],
    [{ HTTPS_PROXY: 'http://p:1', NO_PROXY: '.amazonaws.com' }, ''],
    [{ HTTPS_PROXY: 'http://p:1', NO_PROXY: 'amazonaws.com' }, ''],
    [{ HTTPS_PROXY: 'http://p:1', NO_PROXY: 'localhost, *.amazonaws.com:443' }, ''],
    [{ HTTPS_PROXY: 'http://p:1', NO_PROXY: '*' }, ''],
    [{ HTTPS_PROXY: 'http://p:1', NO_PROXY: 'aws.com, example.org' }, 'http://p:1'],
  ])('%j gives %s', (env, proxy) => {
    expect(proxyFromEnvironment(env, host)).toBe(proxy);
  });
});

describe('proxyFromPac', () => {
  it.each([
    ['DIRECT', null],
    ['', null],
    ['PROXY proxy.corp:8080; DIRECT', 'http://proxy.corp:8080'],
    ['HTTPS proxy.corp:8443', 'https://proxy.corp:8443'],
    ['SOCKS5 s:1080; PROXY p:8080', 'http://p:8080'],
    ['DIRECT; PROXY p:8080', null],
  ])('%s gives %s', (answer, proxy) => {
    expect(proxyFromPac(answer)).toBe(proxy);
  });
});
