/** Bytes of the text in UTF-8, as AWS counts a document. A lone surrogate counts as the three bytes of U+FFFD. */
export function sizeInBytes(text: string): number {
  // Calendars are mostly plain: the search is the engine's own and much faster than the loop.
  const firstWide = text.search(/[\u0080-\uffff]/);
  if (firstWide < 0) return text.length;
  let bytes = text.length;
  for (let at = firstWide; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 ? 1 : 2;
    // Both halves of a pair together make four bytes: two for their units, two from the line above.
    if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(at + 1))) at++;
  }
  return bytes;
}

/** First half of a character outside the basic plane. */
export const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Second half of such a character. */
export const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
