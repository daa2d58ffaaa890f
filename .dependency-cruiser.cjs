// ARCHITECTURE, as a program: .dependency-rooms.cjs has one line a room, the doors and fences are here.
// tests/architecture proves that every fence bites.
const { rooms } = require('./.dependency-rooms.cjs');

const anyOf = (names) => names.map((name) => `^${name}/`);
const pkg = (name) => `(^|/)node_modules/(@types/)?${name}/`;

// Node's own modules, by the rooms that may open them. Disk has its door; the stand-in may listen on loopback.
const nodeModules = {
  'electron/files': ['fs', 'fs/promises', 'path', 'zlib'],
  'electron/store': ['path'],
  'electron/shell': ['crypto', 'path', 'timers/promises', 'url'],
  'electron/sign-in': ['crypto', 'http', 'net', 'path'],
  'electron/aws': ['http', 'https', 'tls'],
  'electron/sample': ['http', 'net', 'crypto'],
};
const node = (names) => `^(node:)?(${names.join('|')})$`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const product = '^(shared|electron|renderer)/';

module.exports = {
  forbidden: [
    ...rooms.map(([room, reads, opens]) =>
      forbid(
        `${room.replace('/', '-')}-stays-in-its-room`,
        `${room} reads only: ${reads.join(', ') || 'itself'}. Opens only: ${opens.join(', ') || 'no package'}.`,
        { path: `^${room}/` },
        {
          pathNot: [
            ...anyOf([room, ...reads]),
            ...opens.map(pkg),
            ...(nodeModules[room] ? [node(nodeModules[room])] : []),
            '\\.css$',
          ],
        },
      ),
    ),
    forbid(
      'every-room-is-on-the-map',
      'A new folder gets its line in .dependency-cruiser.cjs and ARCHITECTURE.md.',
      { path: '^(shared|electron|renderer)/[^/]+/', pathNot: anyOf(rooms.map(([room]) => room)) },
      {},
    ),
    forbid(
      'one-door-for-aws',
      'Only electron/aws speaks to AWS.',
      { path: product, pathNot: '^electron/aws/' },
      { path: pkg('@(aws-sdk|smithy)') },
    ),
    forbid(
      'one-door-for-fullcalendar',
      'Only renderer/calendar knows FullCalendar.',
      { path: product, pathNot: '^renderer/calendar/' },
      { path: pkg('@fullcalendar') },
    ),
    forbid(
      'one-door-for-disk',
      'Only files and store touch the disk.',
      { path: product, pathNot: '^electron/(files|store)/' },
      { path: '^(node:)?fs(/promises)?$' },
    ),
    forbid(
      'main-never-reads-renderer',
      'The two processes meet in shared/ipc.',
      { path: '^electron/' },
      { path: '^renderer/' },
    ),
    forbid(
      'renderer-never-reads-main',
      'The two processes meet in shared/ipc.',
      { path: '^renderer/' },
      { path: '^electron/' },
    ),
    forbid(
      'renderer-takes-only-types-from-the-contract',
      'Schemas run in main; the window gets their types.',
      { path: '^renderer/' },
      { path: '^shared/(ipc|formats)/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'preload-stays-thin',
      'Preload carries names across, nothing else.',
      { path: '^electron/preload\\.ts$' },
      { pathNot: ['^shared/ipc/channels\\.ts$', pkg('electron')] },
    ),
    forbid(
      'product-never-reads-tests',
      'Tests read the product, never the reverse.',
      { path: '^(shared|electron|renderer|build)/' },
      { path: '^tests/' },
    ),
    forbid(
      'product-never-reads-build',
      'What builds the product is not in it.',
      { path: product },
      { path: '^build/' },
    ),
    forbid(
      'product-ships-what-it-imports',
      'A dev dependency is not in the package.',
      { path: product },
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: [pkg('electron'), '@types/'],
      },
    ),
    forbid('no-cycles', 'Data flows one way.', { path: product }, { circular: true }),
    forbid(
      'nothing-unresolved',
      'An import that resolves to nothing is a typo.',
      {},
      { couldNotResolve: true },
    ),
    forbid(
      'no-orphans',
      'Code nobody reads is deleted.',
      { orphan: true, path: product, pathNot: ['\\.d\\.ts$'] },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|release|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
