/**
 * The grammar of the shared AWS files, as the JavaScript SDK reads it (aws-facts 6.1): what it would
 * drop without a word is a problem here. Pure; values may be secrets and go nowhere by themselves.
 */

/** Keys of one section. A key below an empty-valued one is named `parent.child`. */
export type Section = ReadonlyMap<string, string>;

/** What the two files say together. */
export interface AwsFiles {
  readonly profiles: ReadonlyMap<string, Section>;
  readonly sessions: ReadonlyMap<string, Section>;
  readonly services: ReadonlyMap<string, Section>;
  /** Lines that mean nothing to the SDK though they were meant to, in words. No values in them. */
  readonly problems: readonly string[];
}

type SectionKind = 'profile' | 'sso-session' | 'services';
type MutableSection = Map<string, string>;

interface Draft {
  readonly profile: Map<string, MutableSection>;
  readonly 'sso-session': Map<string, MutableSection>;
  readonly services: Map<string, MutableSection>;
  readonly problems: string[];
}

const prefixed = /^([\w-]+)\s+(?:(["'])(.+)\2|(\S+))$/;
const kinds: readonly string[] = ['profile', 'sso-session', 'services'];

/** Reads both texts; the credentials file's values win over the config file's, key by key. */
export function parseAwsFiles(configText: string, credentialsText: string): AwsFiles {
  const draft: Draft = {
    profile: new Map(),
    'sso-session': new Map(),
    services: new Map(),
    problems: [],
  };
  readLines(configText, (name) => placeInConfig(draft, name), noteIn(draft, 'config'));
  readLines(
    credentialsText,
    (name) =>
      /^(profile|sso-session|services)\s/.test(name)
        ? `[${visible(name)}] belongs into the config file; here a section is a profile's bare name`
        : sectionOf(draft.profile, name),
    noteIn(draft, 'credentials'),
  );
  return {
    profiles: draft.profile,
    sessions: draft['sso-session'],
    services: draft.services,
    problems: draft.problems,
  };
}

/** Where a section's keys go; null: nowhere, by right; a text: nowhere, and why. */
type Place = MutableSection | string | null;

function placeInConfig(draft: Draft, header: string): Place {
  if (header === 'default') return sectionOf(draft.profile, header);
  const [, kind = '', , quoted, bare] = prefixed.exec(header) ?? [];
  const name = quoted ?? bare;
  if (isKind(kind)) return name === undefined ? null : sectionOf(draft[kind], name);
  const [first = ''] = header.split(/\s/);
  return isKind(first) && first !== header
    ? `the name in [${visible(header)}] has a blank: put it in quotes`
    : null; // [plugins], [preview] and the like: for other tools.
}

const isKind = (text: string): text is SectionKind => kinds.includes(text);

function sectionOf(sections: Map<string, MutableSection>, name: string): MutableSection {
  const known = sections.get(name) ?? new Map<string, string>();
  sections.set(name, known);
  return known;
}

const noteIn =
  ({ problems }: Draft, file: string) =>
  (line: number, reason: string): void => {
    // A file that is no AWS file at all has thousands of such lines.
    if (problems.length < 50) problems.push(`${file} file, line ${line}: ${reason}`);
  };

function readLines(
  text: string,
  place: (header: string) => Place,
  note: (line: number, reason: string) => void,
): void {
  let section: MutableSection | null = null;
  let parent: string | null = null;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const content = (line.split(/(?:^|\s)[;#]/, 1)[0] ?? '').trim();
    if (content === '') continue;
    if (content.startsWith('[') && content.endsWith(']')) {
      const found = place(content.slice(1, -1).trim());
      section = found instanceof Map ? found : null;
      parent = null;
      if (typeof found === 'string') note(index + 1, found);
      continue;
    }
    if (section === null) continue;
    const isIndented = /^\s/.test(line);
    if (!isIndented) parent = null;
    const pair = pairOf(content);
    if (pair === null) note(index + 1, 'is neither a section nor key = value');
    else if (pair.value === '') parent = pair.key;
    else section.set(parent === null ? pair.key : `${parent}.${pair.key}`, pair.value);
  }
}

function pairOf(content: string): { readonly key: string; readonly value: string } | null {
  const equals = content.indexOf('=');
  if (equals < 1) return null;
  return { key: content.slice(0, equals).trim(), value: content.slice(equals + 1).trim() };
}

/** A text as a person can see it: control and direction characters become `\u….`. */
export const visible = (text: string): string =>
  text.replace(
    // eslint-disable-next-line no-control-regex -- these very characters are to be shown
    /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
