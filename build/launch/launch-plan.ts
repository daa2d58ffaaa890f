/** The one call for everybody who starts the app: `npm start`, the tour, the bench, the tests. */
import { err, type Result } from '../../shared/kernel/result.ts';
import { describeRuntimeError } from '../runtime/describe-runtime.ts';
import { PROJECT_PATH, resolveElectron } from '../runtime/resolve-electron.ts';
import type { ElectronRuntime } from '../runtime/runtime.ts';
import { describeLaunchError } from './describe-launch.ts';
import { gatherLaunchFacts } from './launch-facts.ts';
import { planLaunch, type LaunchPlan, type LaunchRequest } from './plan-launch.ts';

/** A plan together with the Electron it is for, when one was resolved. */
export type AppLaunchPlan = LaunchPlan & { readonly electron: ElectronRuntime };

/** Why there is no plan, ready to be shown. */
export interface LaunchRefusal {
  readonly kind: string;
  readonly message: string;
}

/** How to start the built app of this checkout (its `dist/` must be built) on this machine. */
export async function launchPlan(
  request: Omit<LaunchRequest, 'executablePath' | 'appPath'> = {},
): Promise<Result<AppLaunchPlan, LaunchRefusal>> {
  const found = await resolveElectron();
  if (!found.ok) {
    return err({ kind: found.error.kind, message: describeRuntimeError(found.error) });
  }
  const electron = found.value;
  const { executablePath } = electron;
  const env = { ...envFor(electron), ...request.env };
  const plan = await planFor({ ...request, env, executablePath, appPath: PROJECT_PATH });
  return plan.ok ? { ok: true, value: { ...plan.value, electron } } : plan;
}

/** How to start any Electron executable, a packaged app for one. */
export async function planFor(request: LaunchRequest): Promise<Result<LaunchPlan, LaunchRefusal>> {
  const plan = planLaunch(request, await gatherLaunchFacts(request.executablePath));
  if (plan.ok) return plan;
  return err({ kind: plan.error.kind, message: describeLaunchError(plan.error) });
}

/** The registry's Electron runs Node 20, of which the AWS SDK would warn at every start. */
const envFor = ({ origin }: ElectronRuntime): Readonly<Record<string, string>> =>
  origin === 'development-copy' || origin === 'registry'
    ? { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' }
    : {};
