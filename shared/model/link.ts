/** An address that people keep with a plan or a window: a page, a chat, a folder. Opened only when a person says so. */
export interface Link {
  readonly id: string;
  /** `http` or `https`, without a name and password in it. */
  readonly url: string;
  /** As people call it; absent: by its address. */
  readonly title?: string;
}

/** What may be kept and opened: the web only, its scheme in small letters. Nothing that runs programs or opens files has this shape. */
export const linkPattern = /^https?:\/\/[^\s@/?#\\"<>]+(?:[/?#][^\s\\"<>]*)?$/;

/** Longest address that is kept. */
export const longestLink = 2_000;

/** The address as typed, without blanks around it; null where it is none that may be opened. */
export function readLink(typed: string): string | null {
  const url = typed.trim().replace(/^https?:/i, (scheme) => scheme.toLowerCase());
  return url.length <= longestLink && linkPattern.test(url) ? url : null;
}
