/** Markup as text, with everything that came from outside escaped. */
import { withoutOverrides } from '../../../shared/kernel/without-overrides.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Text for between tags and for attributes; what XML cannot hold, or turns what is beside it, is left out. */
export const escapeText = (text: string): string =>
  withoutOverrides(text)
    // eslint-disable-next-line no-control-regex -- these are what XML forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** An element. `content` is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? short(value) : escapeText(value ?? '')}"`,
    )
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Hundredths of a point are finer than any printer, and no number is as long as an account's. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

/** Sizes below 7 points cannot be read on paper; what is printed comes out a little smaller. */
export const smallestPt = 7.05;

interface LabelLook {
  readonly x: number;
  readonly y: number;
  /** Points; the smallest where it is not said. */
  readonly size?: number;
  readonly weight?: number;
  readonly anchor?: 'middle' | 'end';
  readonly fill?: string;
  /** What it may be wide: longer text ends with an ellipsis. */
  readonly room?: number;
}

/** A line of text at its baseline. */
export function label(
  { x, y, size = smallestPt, weight, anchor, fill = '#1b2330', room }: LabelLook,
  text: string,
): string {
  const shown = room === undefined ? text : fitted(text, room / size);
  return element(
    'text',
    { x, y, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor, fill },
    escapeText(shown),
  );
}

/** Widths of Inter's letters in em, a little generous: what is thought to fit does. */
const widthOf = (letter: string): number => {
  if (/[iljtfrI.,:;|!'’()[\] ·]/.test(letter)) return 0.34;
  if (/[mwMW@%…—→]/.test(letter)) return 0.95;
  return /[A-Z0-9]/.test(letter) ? 0.68 : 0.59;
};

/** The same of a text. */
export const widthOfText = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + widthOf(letter), 0);

function fitted(text: string, roomEm: number): string {
  if (widthOfText(text) <= roomEm) return text;
  let kept = '';
  let width = widthOf('…');
  for (const letter of text) {
    width += widthOf(letter);
    if (width > roomEm) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
