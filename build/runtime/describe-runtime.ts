/** Prose for people: which Electron was taken, and what to do when none could be. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { ElectronRuntime, RuntimeError } from './runtime.ts';

/** One line naming the Electron taken and why. */
export const describeRuntime = ({ version, origin, because }: ElectronRuntime): string =>
  `Electron ${version} (${origin}): ${because}.`;

/** What went wrong and the next step, in one or two sentences. */
export function describeRuntimeError(error: RuntimeError): string {
  switch (error.kind) {
    case 'override-empty':
      return `ELECTRON_OVERRIDE_DIST_PATH is ${error.directory}, but there is no ${error.executable} in it. Correct the path, or unset the variable.`;
    case 'platform-unsupported':
      return `The official Electron could not be downloaded (${error.download}), and the package registry holds a copy for linux-x64 only, not for ${error.platform}. ${OWN_COPY}`;
    case 'origin-unknown':
      return `PWP_ELECTRON_ORIGIN is "${error.given}". Set it to "official" or "registry", or unset it.`;
    case 'download-failed':
      return `The official Electron could not be downloaded (${error.detail}). ${OWN_COPY}`;
    case 'npm-missing':
      return 'npm was not found on the PATH. Install Node.js with npm, or start this with `npm run`.';
    case 'registry-unreachable':
      return `npm could not fetch ${error.spec} (${error.detail}). Check the network and \`npm config get registry\`, then try again. ${OWN_COPY}`;
    case 'package-missing':
      return `Your package registry does not hold ${error.spec} (${error.detail}). Choose a registry or mirror that does. ${OWN_COPY}`;
    case 'checksum-wrong':
      return `${error.what} is not the file it should be: expected ${error.expected}, got ${error.actual}. It was thrown away. Run \`npm cache clean --force\` and try again; if it stays wrong, do not trust this registry.`;
    case 'no-space':
      return `Not enough space for Electron in ${error.directory}: ${megabytes(error.neededBytes)} needed${error.freeBytes === null ? '' : `, ${megabytes(error.freeBytes)} free`}. Make room and try again.`;
    case 'not-writable':
      return `Cannot write to ${error.directory} (${error.detail}). Give yourself the right to write there, or set ELECTRON_OVERRIDE_DIST_PATH to an Electron you have.`;
    case 'unpack-failed':
      return `${error.what} could not be unpacked (${error.detail}). Try again; what was half done has been removed.`;
    default:
      return assertNever(error);
  }
}

const OWN_COPY =
  'Or unpack an Electron yourself and set ELECTRON_OVERRIDE_DIST_PATH to its folder.';

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
