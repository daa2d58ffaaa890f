/** Which Debian packages Electron needs, and which of them brings a library that is missing. Pure. */

/** What a bare Debian or Ubuntu needs to run the app and its tests without a screen. */
export const neededPackages = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libcups2',
  'libxss1',
  'libdrm2',
  'fonts-liberation',
  // Reads printed pages back, in tests.
  'poppler-utils',
] as const;

/** Every library the executable itself asks for, and the package that brings it. */
const packageOfLibrary: Readonly<Record<string, string>> = {
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcups.so.2': 'libcups2',
  'libdrm.so.2': 'libdrm2',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libcairo.so.2': 'libcairo2',
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libXss.so.1': 'libxss1',
  'libgbm.so.1': 'libgbm1',
  'libexpat.so.1': 'libexpat1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libudev.so.1': 'libudev1',
  'libasound.so.2': 'libasound2',
};

/** Renamed when Debian 13 and Ubuntu 24.04 moved to a 64-bit `time_t`. */
const renamed: ReadonlySet<string> = new Set([
  'libglib2.0-0',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libatspi2.0-0',
  'libcups2',
  'libgtk-3-0',
  'libasound2',
]);

/** Libraries that `ldd` could not find, in its order, each once. */
export function parseMissingLibraries(lddOutput: string): readonly string[] {
  const missing = [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(
    (match) => match[1] ?? '',
  );
  return [...new Set(missing)];
}

/** The packages that bring these libraries, and the libraries that no known package brings. */
export function packagesBringing(
  libraries: readonly string[],
  hasTime64Names: boolean,
): { readonly packages: readonly string[]; readonly unknown: readonly string[] } {
  const known = libraries.flatMap((library) => packageOfLibrary[library] ?? []);
  const packages = [...new Set(known)].map((name) => packageName(name, hasTime64Names));
  return { packages, unknown: libraries.filter((library) => !(library in packageOfLibrary)) };
}

/** A package's name on this release. */
export const packageName = (name: string, hasTime64Names: boolean): string =>
  hasTime64Names && renamed.has(name) ? `${name}t64` : name;

/**
 * Whether `/etc/os-release` speaks of a release with the `t64` names. A release that gives no number
 * (Debian testing) is a new one.
 */
export function hasTime64Names(osRelease: string): boolean {
  const field = (name: string): string =>
    new RegExp(`^${name}="?([^"\n]*)"?$`, 'm').exec(osRelease)?.[1] ?? '';
  const version = Number.parseFloat(field('VERSION_ID') || 'Infinity');
  if (field('ID') === 'ubuntu') return version >= 24.04;
  return field('ID') === 'debian' && version >= 13;
}

/** The one command that installs them. */
export const installCommand = (packages: readonly string[], isRoot: boolean): string => {
  const apt = isRoot ? 'apt-get' : 'sudo apt-get';
  return `${apt} update && ${apt} install -y --no-install-recommends ${packages.join(' ')}`;
};
