// The rooms, one line each: its folder, what it may read, which packages it may open. The map in ARCHITECTURE.md
// says what each is for; .dependency-cruiser.cjs makes fences of these lines.
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

module.exports = { rooms };
