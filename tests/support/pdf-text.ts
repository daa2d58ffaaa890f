/** What stands on the pages of a PDF that Chromium made: letters' sizes and inks, as they are printed. */
import { readFileSync } from 'node:fs';
import { constants, inflateSync } from 'node:zlib';

/** A piece of text: size in points on paper, relative luminance of its ink (0: black, 1: white). */
export interface PdfText {
  readonly sizePt: number;
  readonly luminance: number;
}

/** Every piece of text of all pages; those in forms and patterns are not looked for (there are none). */
export const textsOfPdf = (path: string): readonly PdfText[] =>
  streamsOf(readFileSync(path)).flatMap(textsIn);

function streamsOf(file: Buffer): readonly string[] {
  const streams: string[] = [];
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at)) {
    const end = file.indexOf('endstream', at);
    if (end < 0) break;
    const begin = at + (file[at + 6] === 13 ? 8 : 7);
    // Fonts and pictures are streams, too: what cannot be inflated is no page.
    try {
      const finishFlush = constants.Z_SYNC_FLUSH;
      streams.push(inflateSync(file.subarray(begin, end), { finishFlush }).toString('latin1'));
    } catch {
      // Not a page.
    }
    at = end + 'endstream'.length;
  }
  return streams.filter((text) => / Tf\s/.test(text));
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

interface State {
  readonly matrix: Matrix;
  readonly ink: readonly number[];
}

const token = /<<[^>]*>>|<[^>]*>|\((?:\\.|[^\\)])*\)|[^\s<>()[\]]+/g;

/** Follows the operators that size and colour text: q, Q, cm, rg, g, BT, Tf, Tm, Tj (ISO 32000-1, 9.4). */
function textsIn(content: string): readonly PdfText[] {
  const texts: PdfText[] = [];
  const saved: State[] = [];
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], ink: [0, 0, 0] };
  let [fontSize, textMatrix] = [0, state.matrix];
  let operands: number[] = [];
  const six = (): Matrix => operands.slice(-6) as unknown as Matrix;
  for (const [word] of content.matchAll(token)) {
    const number = Number(word);
    if (!Number.isNaN(number)) {
      operands.push(number);
      continue;
    }
    if (word === 'q') saved.push(state);
    else if (word === 'Q') state = saved.pop() ?? state;
    else if (word === 'cm') state = { ...state, matrix: times(six(), state.matrix) };
    else if (word === 'rg') state = { ...state, ink: operands.slice(-3) };
    else if (word === 'BT') textMatrix = [1, 0, 0, 1, 0, 0];
    else if (word === 'Tf') fontSize = operands.at(-1) ?? 0;
    else if (word === 'Tm') textMatrix = six();
    else if (word === 'Tj' || word === 'TJ') {
      const [, , c, d] = times(textMatrix, state.matrix);
      texts.push({ sizePt: fontSize * Math.hypot(c, d), luminance: luminanceOf(state.ink) });
    }
    // A string is an operand of the operator that follows it.
    if (!word.startsWith('<') && !word.startsWith('(')) operands = [];
  }
  return texts;
}

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];

/** As WCAG 2.2 has it. */
function luminanceOf(ink: readonly number[]): number {
  const linear = (part = 0): number =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(ink[0]) + 0.7152 * linear(ink[1]) + 0.0722 * linear(ink[2]);
}
