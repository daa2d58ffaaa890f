/** What a person is reminded of on the desktop: each can be switched off. */
export const reminderKinds = ['notice', 'window-soon', 'sign-in-ends', 'unpushed'] as const;

export type ReminderKind = (typeof reminderKinds)[number];
