import { withoutOverrides } from '../kernel/without-overrides.ts';

/** Text on one line: control characters, half characters and every kind of line break become a blank. */
export const oneLine = (text: string): string =>
  withoutOverrides(text)
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();

/** At most so many characters, none of them cut in two. */
export const shortened = (text: string, most: number): string => {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
};

/** `northwind-prod` of `Northwind / prod`: lower-case letters, digits and single dashes, begins with a letter. */
export function slugOf(text: string, most = 60): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const begun = /^[a-z]/.test(slug) ? slug : `window-${slug}`;
  return begun.slice(0, most).replace(/-+$/, '');
}

/** The name, or with a number behind it where it is taken; takes it. */
export function freshName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted}-${count}`;
  taken.add(name);
  return name;
}
