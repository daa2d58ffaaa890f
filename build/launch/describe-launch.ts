/** Prose for people: what a machine lacks to start Electron, and the one command that helps. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { LaunchError } from './plan-launch.ts';

/** What is missing and the next step. */
export function describeLaunchError(error: LaunchError): string {
  switch (error.kind) {
    case 'no-display':
      return `There is no display (DISPLAY and WAYLAND_DISPLAY are unset) and no xvfb-run to make one. Install it:\n  ${error.install}`;
    case 'libraries-missing': {
      const named = `Electron cannot start: the system lacks ${error.libraries.join(', ')}.`;
      const install = error.install === '' ? '' : ` Install them:\n  ${error.install}`;
      const rest =
        error.unknown.length === 0
          ? ''
          : `\nNot known which package brings ${error.unknown.join(', ')}: ask your distribution, e.g. \`apt-file search ${error.unknown[0] ?? ''}\`.`;
      return named + install + rest;
    }
    case 'sandbox-unavailable':
      return `Chromium cannot build its sandbox: this system forbids user namespaces to ordinary users. Allow the set-uid way once:\n  ${error.allow}`;
    default:
      return assertNever(error);
  }
}
