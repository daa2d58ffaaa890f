/** What a person is reminded of on the desktop: each can be switched off. */
export const reminderKinds = [
  ...(['notice', 'window-early', 'window-soon', 'window-begins', 'window-ends'] as const),
  ...(['sign-in-ends', 'unpushed'] as const),
] as const;

export type ReminderKind = (typeof reminderKinds)[number];

/** Whether people are reminded of what is called so. */
export const isReminderKind = (kind: string): kind is ReminderKind =>
  reminderKinds.some((each) => each === kind);
