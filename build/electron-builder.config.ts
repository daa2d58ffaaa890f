/**
 * How the app is packed: what is in it, for which systems, and which of Electron's doors are shut.
 * Used by `build/package.ts`.
 */
import type { Configuration } from 'electron-builder';
import { viewScheme } from '../shared/kernel/view-scheme.ts';

/** What goes into the package, gathered by `package.ts`; relative to the project. */
export const STAGE = '.cache/package';

/** The packager's configuration; `package.ts` adds which Electron to pack. */
export const packagerConfig: Configuration = {
  appId: 'io.github.patch-window-planner',
  productName: 'Patch Window Planner',
  copyright: 'Patch Window Planner contributors, MIT licence',
  directories: { app: STAGE, output: 'release', buildResources: 'build/icons' },
  // All of the stage: Vite has bundled every dependency, so no node_modules and no sources.
  files: ['**/*'],
  // "false" tells electron-builder that node_modules are none of its business.
  beforeBuild: () => Promise.resolve(false),
  asar: true,
  icon: 'build/icons/icon.png',
  // A package never changes what is online by itself.
  publish: null,
  fileAssociations: [
    {
      ext: 'pwplan',
      name: 'Patch window plan',
      description: 'Patch window plan',
      mimeType: 'application/vnd.patch-window-planner.plan+json',
      role: 'Editor',
    },
  ],
  // Links to a view of a plan; on Windows the app says so itself when it runs.
  protocols: [{ name: 'Patch Window Planner view', schemes: [viewScheme] }],
  // Without these the app could be made to run foreign code with its own rights.
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    // Honoured on Windows and macOS; on Linux the package's signature has to do.
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: {
    target: ['AppImage', 'deb', 'dir'],
    category: 'Office',
    executableName: 'patch-window-planner',
    maintainer: 'Patch Window Planner contributors <noreply@example.com>',
    synopsis: 'Patch windows of every AWS account on one calendar',
  },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: {
    target: ['dmg'],
    category: 'public.app-category.business',
    hardenedRuntime: true,
  },
};
