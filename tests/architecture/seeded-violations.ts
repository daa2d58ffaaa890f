/** A file outside of every room, for imports that no room allows. */
export const strayFile = 'docs/stray.ts';

/** Files of a small tree, each of which breaks one rule of the map. Rooms' own fences are seeded from the map. */
export const seededViolations: readonly (readonly [path: string, text: string])[] = [
  ['shared/attic/unmapped.ts', "import '../kernel/stray-import.ts';\n"],
  ['electron/services/uses-aws.ts', "import '@aws-sdk/client-ssm';\n"],
  ['renderer/push/uses-fullcalendar.ts', "import '@fullcalendar/react';\n"],
  ['electron/services/uses-disk.ts', "import 'node:fs';\n"],
  ['electron/services/uses-renderer.ts', "import '../../renderer/push/uses-fullcalendar.ts';\n"],
  ['renderer/push/uses-main.ts', "import '../../electron/services/uses-disk.ts';\n"],
  ['shared/ipc/schema.ts', 'export const schema = 1;\n'],
  [
    'renderer/state/uses-schema.ts',
    "import { schema } from '../../shared/ipc/schema.ts';\nexport const copy = schema;\n",
  ],
  ['electron/preload.ts', "import './services/uses-disk.ts';\n"],
  ['tests/support/builder.ts', 'export {};\n'],
  ['shared/model/uses-tests.ts', "import '../../tests/support/builder.ts';\n"],
  ['build/tool.ts', 'export {};\n'],
  ['shared/model/uses-build.ts', "import '../../build/tool.ts';\n"],
  ['shared/time/uses-dev-dependency.ts', "import 'fast-check';\n"],
  ['shared/time/cycle-a.ts', "import './cycle-b.ts';\n"],
  ['shared/time/cycle-b.ts', "import './cycle-a.ts';\n"],
  ['shared/time/unresolved.ts', "import './not-there.ts';\n"],
  ['shared/time/orphan.ts', 'export const alone = true;\n'],
];
