/** The words of this room: what a usable Electron is, where it came from, and why none could be had. */

/** Where an Electron was taken from. The order of trying is in `order-origins.ts`. */
export type Origin = 'override' | 'installed' | 'development-copy' | 'download' | 'registry';

/** An Electron that can be started. */
export interface ElectronRuntime {
  readonly executablePath: string;
  /** Electron's version without a leading `v`, or `unknown` for a foreign build that does not say. */
  readonly version: string;
  readonly origin: Origin;
  /** One clause for people: why this one and not another. */
  readonly because: string;
}

/** Why no Electron could be had. Facts only; sentences are made in `describe-runtime.ts`. */
export type RuntimeError =
  | { readonly kind: 'override-empty'; readonly directory: string; readonly executable: string }
  | { readonly kind: 'platform-unsupported'; readonly platform: string; readonly download: string }
  | { readonly kind: 'origin-unknown'; readonly given: string }
  | { readonly kind: 'download-failed'; readonly detail: string }
  | { readonly kind: 'npm-missing' }
  | { readonly kind: 'registry-unreachable'; readonly spec: string; readonly detail: string }
  | { readonly kind: 'package-missing'; readonly spec: string; readonly detail: string }
  | {
      readonly kind: 'checksum-wrong';
      readonly what: string;
      readonly expected: string;
      readonly actual: string;
    }
  | {
      readonly kind: 'no-space';
      readonly directory: string;
      readonly neededBytes: number;
      /** `null` when the disk filled up on the way, so that nobody measured. */
      readonly freeBytes: number | null;
    }
  | { readonly kind: 'not-writable'; readonly directory: string; readonly detail: string }
  | { readonly kind: 'unpack-failed'; readonly what: string; readonly detail: string };

/** Tells of progress and of a detour taken; one call, one line. */
export type Report = (line: string) => void;
