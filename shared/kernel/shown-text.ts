// Unicode TR 9: embeddings, overrides, isolates and their ends. They turn all that follows in a line.
const turning = /[\u202a-\u202e\u2066-\u2069]/g;
// Letters and marks of scripts that run from right to left, and the two marks without a look that count as such.
// Digits and what stands between them would follow their order: "22:00 → 04:00" would be read from its end.
const backwards =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}](?:[ '’-]*[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])*/gu;
const touched =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;

/**
 * A text as it may be put before a person: nothing in a name of AWS or of a file changes the order of what stands
 * beside it. Controls of direction are shown by their number, `[U+202E]`; words that run from right to left keep
 * their own order and give it to nobody else. For the eye only: what is pushed, saved or copied is the text itself.
 */
export const shownText = (text: string): string =>
  touched.test(text)
    ? text
        .replace(turning, (sign) => `[U+${sign.charCodeAt(0).toString(16).toUpperCase()}]`)
        .replace(backwards, '\u2068$&\u2069')
    : text;
