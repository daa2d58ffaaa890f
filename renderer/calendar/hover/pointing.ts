/** What is under the pointer or has the keyboard's focus, and the element to stand beside. */
export interface PointedEvent {
  readonly key: string;
  readonly element: HTMLElement;
  /** What holds the card: a pointer that passes by takes nothing from the keyboard. */
  readonly by: 'pointer' | 'keys';
}

interface PointingPorts {
  readonly show: (pointed: PointedEvent | null) => void;
  /** Lights all parts of the event that was arrived at, and no other. */
  readonly light: (key: string | null) => void;
  /** Acts later, unless what it answers is called before. */
  readonly after: (delayMs: number, act: () => void) => () => void;
}

/** Long enough not to follow a pointer that is on its way. */
export const restMs = 450;
/** Long enough for a pointer on its way from the event to its card. */
export const crossMs = 250;

const nothing = (): void => undefined;

/** Shows an event a moment after it was arrived at, and takes it away a moment after it was left for nothing. */
export function startPointing({ show, light, after }: PointingPorts) {
  let shown: PointedEvent | null = null;
  let coming: PointedEvent | null = null;
  let cancelArrival = nothing;
  let cancelDeparture = nothing;
  const put = (pointed: PointedEvent | null): void => {
    shown = pointed;
    show(pointed);
  };
  const expectNothing = (): void => {
    cancelArrival();
    coming = null;
    light(null);
  };
  const stay = (): void => {
    expectNothing();
    cancelDeparture();
  };
  const leave = (): void => {
    stay();
    put(null);
  };
  // What is still pointed at comes back only after it was left.
  const dismiss = (): void => {
    const dismissed = coming ?? shown;
    leave();
    coming = dismissed;
  };
  const leaveSoon = (): void => {
    expectNothing();
    if (shown?.by !== 'pointer') return;
    cancelDeparture();
    cancelDeparture = after(crossMs, () => put(null));
  };
  const arrive = (pointed: PointedEvent): void => {
    if (coming?.element === pointed.element && coming.by === pointed.by) return;
    leaveSoon();
    coming = pointed;
    light(pointed.key);
    if (shown?.element === pointed.element) return cancelDeparture();
    cancelArrival = after(restMs, () => {
      cancelDeparture();
      if (pointed.element.isConnected) put(pointed);
    });
  };
  const isHeldBy = (by: PointedEvent['by']): boolean => (shown ?? coming)?.by === by;
  return { arrive, stay, leave, leaveSoon, dismiss, isHeldBy };
}
