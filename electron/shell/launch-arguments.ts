import { isViewAddress } from '../../shared/kernel/view-scheme.ts';
import { planPathOf } from './plan-address.ts';

/** What the app was asked to do on its command line. */
export interface LaunchArguments {
  readonly sample: boolean;
  /** Prints one line when what was opened is read and drawn, then quits. For checks of a package. */
  readonly smoke: boolean;
  readonly planPath: string | null;
  /** Begins as an address of ours; whether it is one is asked by whoever follows it. */
  readonly address: string | null;
}

/** Reads our own switches; Chromium's and anything unknown are left alone. */
export function readLaunchArguments(argv: readonly string[]): LaunchArguments {
  const own = argv.slice(1);
  const address = own.find(isViewAddress) ?? null;
  const isPlan = (part: string): boolean => !part.startsWith('-') && /\.pwplan$/i.test(part);
  const named = own.find((part) => isPlan(part) && !isViewAddress(part));
  const planPath = named === undefined ? null : (planPathOf(named) ?? named);
  const smoke = own.includes('--smoke');
  const sample = (smoke && planPath === null) || own.includes('--sample');
  return { sample, smoke, planPath, address };
}
