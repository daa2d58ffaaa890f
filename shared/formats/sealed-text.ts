/** The seal of a plan's file, proven by the file's own text, without writing the plan anew. */

const head = /^\{\n {2}"format": "pwplan",\n {2}"version": \d+,\n {2}"plan": \{(?=\n)/;
const tail =
  /\n {2}\},\n {2}"sha256": "([0-9a-f]{64})"(?:,\n {2}"earlier": \[[0-9a-f", ]*\])?\n\}\n$/;
/** A hash, the names of the fields, and as many earlier hashes as a file names. */
const longestTail = 4_000;

/**
 * The hash that a file is sealed with, if the plan in it is, byte for byte, what was sealed: then it need
 * not be written anew to be compared, which takes most of opening a large plan. Null where it is laid out
 * otherwise or harmed, and nothing is known yet.
 */
export function sealOfText(text: string, hashOf: (text: string) => string): string | null {
  const [begin] = head.exec(text.slice(0, 200)) ?? [];
  const end = tail.exec(text.slice(-longestTail));
  const [ending, seal] = end ?? [];
  if (begin === undefined || ending === undefined || seal === undefined) return null;
  // In JSON a line break is never within a word: what is taken away is layout.
  const plan = text.slice(begin.length, text.length - ending.length).replaceAll('\n  ', '\n');
  return hashOf(`{${plan}\n}\n`) === seal ? seal : null;
}
