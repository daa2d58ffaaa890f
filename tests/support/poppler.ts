/** What poppler's tools tell of a PDF: its pages, its words and where they stand, its ink. */
import { spawnSync } from 'node:child_process';

/** What a tool of poppler-utils writes; null where the machine has none. Throws where it fails. */
export const poppler = (tool: string, args: readonly string[]): string | null =>
  writtenBy(tool, args)?.toString('utf8') ?? null;

function writtenBy(tool: string, args: readonly string[]): Buffer | null {
  const ran = spawnSync(tool, args, { maxBuffer: 500_000_000 });
  if (ran.error !== undefined) {
    console.log(`${tool} is not here (${ran.error.message}): the PDF is only looked at as a file.`);
    return null;
  }
  if (ran.status !== 0) throw new Error(`${tool} ${args.join(' ')}: ${ran.stderr.toString()}`);
  return ran.stdout;
}

/** A page as it is printed. */
export interface PrintedPage {
  readonly text: string;
  /** Words that stand beyond its edges, or are cut by them. */
  readonly cut: readonly string[];
  /** Part of it that is not white, rendered in grey. */
  readonly ink: number;
}

/** Every page; null where the machine has no poppler. */
export function printedPages(path: string): readonly PrintedPage[] | null {
  const texts = poppler('pdftotext', ['-layout', path, '-']);
  const boxes = poppler('pdftotext', ['-bbox', path, '-']);
  if (texts === null || boxes === null) return null;
  const inks = inkOfPages(path);
  const pages = boxes.split('<page ').slice(1);
  return pages.map((page, index) => ({
    text: texts.split('\f')[index] ?? '',
    cut: cutWords(page),
    ink: inks[index] ?? 0,
  }));
}

const wordBox =
  /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g;

function cutWords(page: string): readonly string[] {
  const [, width = 0, height = 0] = (/width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []).map(
    Number,
  );
  return [...page.matchAll(wordBox)].flatMap(([, left, top, right, bottom, word = '']) =>
    Number(left) < 0 || Number(top) < 0 || Number(right) > width || Number(bottom) > height
      ? [word]
      : [],
  );
}

/** By 36 dots an inch in grey: a page after the other, as PGM files have them. */
function inkOfPages(path: string): readonly number[] {
  const images = writtenBy('pdftoppm', ['-r', '36', '-gray', path]) ?? Buffer.alloc(0);
  const inks: number[] = [];
  let at = 0;
  while (at < images.length) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(images.toString('latin1', at, at + 40));
    if (head === null) throw new Error('That is no PGM file.');
    const begin = at + head[0].length;
    const dots = Number(head[1]) * Number(head[2]);
    const inked = images.subarray(begin, begin + dots).filter((dot) => dot < 250).length;
    inks.push(inked / dots);
    at = begin + dots;
  }
  return inks;
}
