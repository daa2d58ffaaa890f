import { describe, expect, it } from 'vitest';
import {
  hasTime64Names,
  installCommand,
  packagesBringing,
  parseMissingLibraries,
} from '../../../build/launch/system-packages.ts';

const ldd = `	linux-vdso.so.1 (0x00007ffd5d9f2000)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007f2684800000)
	libnss3.so => not found
	libnssutil3.so => not found
	libgtk-3.so.0 => not found
	libasound.so.2 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f2683346000)
	/lib64/ld-linux-x86-64.so.2 (0x00007f268fff8000)
`;

describe('parseMissingLibraries', () => {
  it('names what ldd did not find, in its order', () => {
    expect(parseMissingLibraries(ldd)).toEqual([
      'libnss3.so',
      'libnssutil3.so',
      'libgtk-3.so.0',
      'libasound.so.2',
    ]);
  });

  it('names a library once though several ask for it', () => {
    expect(parseMissingLibraries(`${ldd}${ldd}`)).toHaveLength(4);
  });

  it.each([[''], ['\tstatically linked\n'], ['\tlibc.so.6 => /lib/libc.so.6 (0x1)\n']])(
    'finds nothing missing in %j',
    (text) => {
      expect(parseMissingLibraries(text)).toEqual([]);
    },
  );
});

describe('packagesBringing', () => {
  it('names each package once', () => {
    expect(packagesBringing(['libnss3.so', 'libnssutil3.so', 'libgbm.so.1'], false)).toEqual({
      packages: ['libnss3', 'libgbm1'],
      unknown: [],
    });
  });

  it('uses the names of releases with a 64-bit time_t', () => {
    expect(packagesBringing(['libgtk-3.so.0', 'libnss3.so'], true).packages).toEqual([
      'libgtk-3-0t64',
      'libnss3',
    ]);
  });

  it('sets apart a library that no known package brings', () => {
    expect(packagesBringing(['libnss3.so', 'libodd.so.9'], false)).toEqual({
      packages: ['libnss3'],
      unknown: ['libodd.so.9'],
    });
  });
});

describe('hasTime64Names', () => {
  it.each([
    ['Debian 12', 'ID=debian\nVERSION_ID="12"\n', false],
    ['Debian 13', 'ID=debian\nVERSION_ID="13"\n', true],
    ['Debian testing', 'PRETTY_NAME="Debian"\nID=debian\n', true],
    ['Ubuntu 22.04', 'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="22.04"\n', false],
    ['Ubuntu 24.04', 'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\n', true],
    ['Fedora', 'ID=fedora\nVERSION_ID=42\n', false],
    ['nothing at all', '', false],
  ])('%s', (_name, text, expected) => {
    expect(hasTime64Names(text)).toBe(expected);
  });
});

describe('installCommand', () => {
  it('asks for rights only from those who have none', () => {
    expect(installCommand(['xvfb'], true)).toBe(
      'apt-get update && apt-get install -y --no-install-recommends xvfb',
    );
    expect(installCommand(['xvfb'], false)).toMatch(/^sudo apt-get update && sudo apt-get install/);
  });
});
