/** Pausing and calling off a push that is under way. */

export type PushCommand = 'pause' | 'continue' | 'cancel';

export interface PushControl {
  readonly command: (command: PushCommand) => void;
  /** Whether the next calendar may be begun; waits while the push is paused. */
  readonly mayGoOn: () => Promise<boolean>;
  /** Settles when the push is called off; never otherwise. */
  readonly calledOff: Promise<void>;
}

/** Stops only between calendars: one that was begun is always brought to an end. */
export function pushControl(): PushControl {
  let state: 'running' | 'paused' | 'cancelled' = 'running';
  let waiting: (() => void)[] = [];
  let callOff = (): void => {};
  const calledOff = new Promise<void>((resolve) => {
    callOff = resolve;
  });
  return {
    command: (command) => {
      if (state === 'cancelled') return;
      state = command === 'pause' ? 'paused' : command === 'cancel' ? 'cancelled' : 'running';
      if (state === 'cancelled') callOff();
      if (state === 'paused') return;
      waiting.forEach((resume) => resume());
      waiting = [];
    },
    mayGoOn: async () => {
      while (state === 'paused') {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
        });
      }
      return state !== 'cancelled';
    },
    calledOff,
  };
}
