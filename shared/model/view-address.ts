/** A moment of a plan's calendar as an address of the app's own scheme, to be mailed, kept and opened again. */
import { viewScheme } from '../kernel/view-scheme.ts';
import type { IsoDate, Zone } from '../time/local-date-time.ts';

/** What an address leads to: a day of the calendar, how it is shown, and which window is chosen. */
export interface ViewAddress {
  /** Id of the plan; its name, its file and its contents are nobody's to read in a link. */
  readonly plan: string;
  readonly date: IsoDate;
  readonly view: 'month' | 'week' | 'day' | 'list';
  /** How much a list holds. */
  readonly list?: 'day' | 'week' | 'month' | 'year';
  readonly zone: Zone;
  /** As typed; absent: everything. */
  readonly filter?: string;
  /** Id of the window that is chosen. */
  readonly window?: string;
}

/** Longer ones are not looked at: the longest fields, each letter spelled out, stay below. */
export const longestViewAddress = 12_000;

/** Control characters, and halves of letters that no address can carry: neither is typed nor seen. */
export const unseenLetters = /[\p{Cc}\p{Cs}]/gu;

/** The address, in letters that mails, chats and shells leave as they are. */
export function formatViewAddress(view: ViewAddress): string {
  const fields = Object.entries(view).filter(([, value]) => value !== '');
  const said = fields.map(([name, value]) => `${name}=${encode(String(value))}`);
  return `${viewScheme}://view?${said.join('&')}`;
}

// encodeURIComponent leaves these, which end an address in the eyes of many programs.
const encode = (value: string): string =>
  encodeURIComponent(value.replace(unseenLetters, ' ')).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
