// ARCHITECTURE, as a program. One line a room: what it may read, which packages it may open.
// tests/architecture proves that every fence bites.
const anyOf = (names) => names.map((name) => `^${name}/`);
const pkg = (name) => `(^|/)node_modules/(@types/)?${name}/`;

const core = ['shared/kernel', 'shared/time', 'shared/model'];
const rooms = [
  ['shared/kernel', [], []],
  ['shared/time', ['shared/kernel'], ['temporal-polyfill']],
  // The nouns and their invariants.
  ['shared/model', ['shared/kernel', 'shared/time'], []],
  // Calendar text ⇄ events, lossless.
  ['shared/ical', core, []],
  // Rules → instants: our series, RFC 5545, AWS cron/rate/at.
  ['shared/schedule', [...core, 'shared/ical'], []],
  // Snapshot × range → what happens live.
  ['shared/occurrences', [...core, 'shared/ical', 'shared/schedule'], []],
  ['shared/conflicts', [...core, 'shared/ical', 'shared/schedule'], []],
  // Promises: cadence, patch clocks, coverage; what an edit breaks; slots that are clean.
  ['shared/policy', [...core, 'shared/schedule', 'shared/conflicts'], []],
  // Edits: plan in, plan out.
  ['shared/planning', [...core, 'shared/schedule', 'shared/tables'], []],
  // How a window comes to be agreed: offers, answers, notices, messages, reminders.
  [
    'shared/negotiation',
    [
      ...core,
      'shared/ical',
      'shared/schedule',
      'shared/conflicts',
      'shared/policy',
      'shared/planning',
    ],
    [],
  ],
  // A year to answer for: sign-off, variance, roll over, evidence.
  [
    'shared/review',
    [...core, 'shared/schedule', 'shared/conflicts', 'shared/policy', 'shared/tables'],
    [],
  ],
  // A year of windows for customers: places, promises, people; the best there is.
  [
    'shared/generate',
    [...core, 'shared/schedule', 'shared/conflicts', 'shared/policy', 'shared/planning'],
    [],
  ],
  // Two plans as one, field by field.
  ['shared/merge', ['shared/model'], []],
  // Plan against snapshot: what a push would change.
  ['shared/changes', [...core, 'shared/ical', 'shared/schedule'], []],
  // Others' texts as items of a plan: what each would do, and the edit that does it.
  [
    'shared/imports',
    [
      ...core,
      'shared/ical',
      'shared/schedule',
      'shared/conflicts',
      'shared/policy',
      'shared/planning',
      'shared/tables',
    ],
    [],
  ],
  // The plan in other people's formats: calendars, schedulers, maintenance windows, requests for change.
  [
    'shared/exports',
    [
      ...core,
      'shared/ical',
      'shared/schedule',
      'shared/conflicts',
      'shared/planning',
      'shared/negotiation',
      'shared/changes',
    ],
    [],
  ],
  // Plans as text, and their shape at a boundary.
  // Tables as text: the door to the CSV library.
  ['shared/tables', [], ['papaparse']],
  ['shared/formats', [...core, 'shared/changes', 'shared/merge', 'shared/tables'], ['zod']],
  // IAM policies of the least privilege.
  ['shared/access', ['shared/model'], []],
  ['shared/ipc', [...core, 'shared/changes', 'shared/formats'], ['zod']],
  [
    'electron/shell',
    ['shared/kernel', 'shared/ipc', 'electron/files', 'electron/store'],
    ['electron'],
  ],
  ['electron/ipc', ['shared/ipc', 'shared/kernel'], ['electron', 'zod']],
  ['electron/services', ['shared'], []],
  ['electron/sources', ['shared', 'electron/(aws|sample|services|sign-in|files)'], []],
  // Sign-ins, profiles and the map of accounts; what the CLI keeps, kept as the CLI does.
  ['electron/sign-in', ['shared', 'electron/aws', 'electron/services'], ['zod']],
  [
    'electron/aws',
    [...core, 'shared/ical'],
    ['@aws-sdk/[^/]+', '@smithy/[^/]+', 'https-proxy-agent'],
  ],
  ['electron/sample', ['shared'], []],
  [
    'electron/files',
    ['shared/kernel'],
    ['write-file-atomic', 'write-excel-file', 'read-excel-file'],
  ],
  ['electron/store', ['shared/kernel', 'shared/ipc'], ['electron-store', 'zod']],
  ['renderer/bridge', ['shared/ipc', 'shared/kernel'], []],
  ['renderer/presenters', ['shared'], []],
  [
    'renderer/state',
    ['shared', 'renderer/bridge', 'renderer/presenters'],
    ['react', 'zustand', '@mantine/notifications'],
  ],
  ['renderer/ui', ['renderer/ui'], ['react', '@mantine/[^/]+', '@tabler/icons-react', 'get-nonce']],
  // The open plan and its file: what is the matter with it, what was lost, what leaves it.
  [
    'renderer/files',
    ['shared', 'renderer/(state|presenters|ui)'],
    ['react', '@mantine/[^/]+', '@tabler/icons-react'],
  ],
  [
    'renderer/shell',
    ['shared', 'renderer/(state|presenters|ui|files)'],
    ['react', '@mantine/[^/]+', '@tabler/icons-react'],
  ],
  [
    'renderer/welcome',
    ['shared', 'renderer/(state|presenters|ui|files)'],
    ['react', '@mantine/[^/]+', '@tabler/icons-react'],
  ],
  [
    'renderer/calendar',
    ['shared', 'renderer/(state|presenters|ui|policy)'],
    [
      'react',
      '@mantine/[^/]+',
      '@tabler/icons-react',
      '@fullcalendar/[^/]+',
      'temporal-polyfill',
      '@tanstack/react-virtual',
    ],
  ],
  [
    'renderer/policy',
    ['shared', 'renderer/(state|presenters|ui)'],
    ['react', '@mantine/[^/]+', '@tabler/icons-react'],
  ],
  [
    'renderer/customers',
    ['shared', 'renderer/(state|presenters|ui|calendar/fields)'],
    ['react', '@mantine/[^/]+', '@tabler/icons-react', '@tanstack/react-virtual'],
  ],
  // Customers × months: offers, answers, messages.
  [
    'renderer/board',
    ['shared', 'renderer/(state|presenters|ui|calendar/fields)'],
    ['react', '@mantine/[^/]+', '@tabler/icons-react'],
  ],
  [
    'renderer/conflicts',
    ['shared', 'renderer/(state|presenters|ui|policy)'],
    ['react', '@mantine/[^/]+', '@tabler/icons-react', '@tanstack/react-virtual'],
  ],
  [
    'renderer/push',
    ['shared', 'renderer/(state|presenters|ui)'],
    ['react', '@mantine/[^/]+', '@tabler/icons-react', 'diff', '@tanstack/react-virtual'],
  ],
  // Texts for other programs: maintenance windows, requests for change.
  [
    'renderer/exports',
    ['shared', 'renderer/(state|presenters|ui)'],
    ['react', '@mantine/[^/]+', '@tabler/icons-react'],
  ],
  // Something of another system: looked at line by line, taken in as one step.
  ['renderer/import', ['shared', 'renderer/(state|presenters|ui)'], ['react', '@mantine/[^/]+']],
  // A second plan beside the open one: what is taken from it.
  ['renderer/merge', ['shared', 'renderer/(state|presenters|ui)'], ['react', '@mantine/[^/]+']],
  // From profiles on this computer to accounts on the map: sign-in, consent, choosing.
  [
    'renderer/connect',
    ['shared', 'renderer/(state|presenters|ui)'],
    ['react', '@mantine/[^/]+', '@tabler/icons-react', '@tanstack/react-virtual'],
  ],
  [
    'renderer/sources',
    ['shared', 'renderer/(state|presenters|ui)'],
    ['react', '@mantine/[^/]+', '@tabler/icons-react', '@tanstack/react-virtual'],
  ],
  // A year under review: signed, compared, answered for.
  ['renderer/review', ['shared', 'renderer/(state|presenters|ui)'], ['react', '@mantine/[^/]+']],
  [
    'renderer/generate',
    ['shared', 'renderer/(state|presenters|ui)'],
    ['react', '@mantine/[^/]+', '@tabler/icons-react'],
  ],
  [
    'renderer/year',
    ['shared', 'renderer/(state|presenters|ui|review)'],
    ['react', '@mantine/[^/]+', '@tabler/icons-react', '@tanstack/react-virtual'],
  ],
];
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
