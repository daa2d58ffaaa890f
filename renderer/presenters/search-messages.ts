/** Sentences of the search box and of the calendar's filter, whole, with places for what differs. */
import { formatNumber } from './locale.ts';

export const searchMessages = {
  unknownState: (value: string): string =>
    `No state is called “${value}”. States: draft, proposed, countered, agreed, notified, pushed, held, missed, cancelled.`,
  unknownMonth: (value: string): string => `“${value}” is no month. Write it as 2027-03 or March.`,
  unknownConflict: (value: string): string =>
    `“${value}” says nothing of conflicts. Write yes, no, error, or a rule such as C02.`,
  unknownStale: (value: string): string =>
    `“${value}” does not say whether data is stale. Write yes or no.`,
  nothingFound: 'Nothing is called that',
  hint: 'Narrow it with customer:, unit:, env:, team:, state:, month:, conflict: and stale:, such as customer:northwind state:draft,agreed month:2027-03 conflict:yes',
  heading: (name: string, shown: number, found: number): string =>
    shown === found
      ? `${name} · ${formatNumber(found)}`
      : `${name} · first ${formatNumber(shown)} of ${formatNumber(found)}`,
  link: 'Link',
  openLink: 'Go to the view that this link names',
  showOnly: (text: string): string => `Show only “${text}” on the calendar`,
} as const;
