/** Looks every minute, and after edits, what a person is to be reminded of; main tells each thing once. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { ReminderKind } from '../../shared/model/reminder-kind.ts';
import type { Organization } from '../../shared/model/target.ts';
import {
  remindedRange,
  remindersDue,
  type EndingSession,
} from '../../shared/negotiation/reminders.ts';
import { bridge } from '../bridge/client.ts';
import { remindersToTell } from '../presenters/reminder-words.ts';
import { touching } from '../presenters/time-index.ts';
import { useAccessStore } from './access-store.ts';
import { currentWindowIndex } from './derived.ts';
import { usePlanStore } from './plan-store.ts';
import { useSessionStore } from './session-store.ts';
import { useSettingsStore } from './settings-store.ts';
import { showSources } from './sources-store.ts';
import { showScreen } from './view-store.ts';

/** Edits in quick succession are looked at once. */
const afterMs = 2_000;

/** Called once. */
export function watchReminders(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void tellReminders(), afterMs);
  };
  for (const store of [usePlanStore, useSessionStore, useAccessStore, useSettingsStore]) {
    store.subscribe(soon);
  }
  bridge.listen('reminder:chosen', ({ kind }) => goTo(kind));
}

const nobody: Organization = {
  name: '',
  businessUnits: [],
  teams: [],
  customers: [],
  accounts: [],
};

/** Windows of the sample are nobody's: nothing of it goes out to the desktop. */
async function tellReminders(): Promise<void> {
  const { plan } = usePlanStore.getState();
  const { source, nowMs, machineNowMs, facts } = useSessionStore.getState();
  const own = source === 'sample' ? null : plan;
  const organization = own?.organization ?? nobody;
  const due = remindersDue({
    planId: own?.id ?? '',
    organization,
    // Of a large plan only what is near is looked at.
    windows: own === null ? [] : touching(currentWindowIndex(), remindedRange(organization, nowMs)),
    sessions: endingSessions(),
    nowMs,
    machineNowMs,
  });
  if (due.length === 0) return;
  const zone = facts?.machineZone ?? 'UTC';
  const off = useSettingsStore.getState().settings.remindersOff ?? [];
  await bridge['reminder:tell']({ reminders: remindersToTell(due, { organization, zone, off }) });
}

const endingSessions = (): readonly EndingSession[] =>
  (useAccessStore.getState().access?.sessions ?? []).flatMap(({ key, state }) =>
    state.kind === 'signed-in' ? [{ name: key, untilMs: state.untilMs, renews: state.renews }] : [],
  );

/** Where something can be done about it. */
function goTo(kind: ReminderKind): void {
  if (usePlanStore.getState().plan === null) return;
  switch (kind) {
    case 'notice':
    case 'window-early':
    case 'window-soon':
      return showScreen('board');
    case 'window-begins':
    case 'window-ends':
      return showScreen('calendar');
    case 'unpushed':
      return showScreen('push');
    case 'sign-in-ends':
      return showSources('sign-ins');
    default:
      return assertNever(kind);
  }
}
