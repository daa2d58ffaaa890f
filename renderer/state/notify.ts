import { notifications } from '@mantine/notifications';

export interface Notice {
  readonly tone: 'good' | 'warn' | 'bad' | 'info';
  /** What happened to which thing. */
  readonly title: string;
  /** The next step, or the details. */
  readonly message: string;
}

const colors = { good: 'teal', warn: 'yellow', bad: 'red', info: 'accent' } as const;

/** Says something in a corner of the window. Bad news and warnings stay until they are dismissed. */
export function notify({ tone, title, message }: Notice): void {
  const isStanding = tone === 'bad' || tone === 'warn';
  const id = notifications.show({
    title,
    message,
    color: colors[tone],
    autoClose: isStanding ? false : 8_000,
    // What stands gets room of its own: see keep-room.ts.
    'data-standing': isStanding || undefined,
    withBorder: true,
    closeButtonProps: { 'aria-label': `Dismiss: ${title}` },
    onClose: () => void passing.delete(id),
  });
  if (!isStanding) passing.add(id);
}

/** What goes by itself. */
const passing = new Set<string>();

/** Takes away what goes by itself anyway: whoever opens something large needs its corner. */
export function dismissPassing(): void {
  passing.forEach((id) => notifications.hide(id));
}
