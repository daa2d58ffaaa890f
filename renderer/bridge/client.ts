import type { Bridge } from '../../shared/ipc/types.ts';

declare global {
  interface Window {
    /** Put there by electron/preload.ts; tests put a fake of the same type. */
    readonly bridge: Bridge;
  }
}

/** The window's only door to main. */
export const bridge: Bridge = window.bridge;
