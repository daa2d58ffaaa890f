/** Printing: from what the window made to files on the disk. */
import { findAsset } from './files/find-asset.ts';
import { readAsset, type Asset } from './files/read-asset.ts';
import { writeContent } from './files/text-files.ts';
import { workbookBytes } from './files/workbook.ts';
import type { Announce } from './ipc/announce.ts';
import { printHandlers, type PrintHandlersPorts } from './services/print-handlers.ts';
import { printer } from './shell/print-pdf.ts';

interface PrintParts {
  readonly askSavePath: PrintHandlersPorts['askSavePath'];
  /** Folder of the window's own pages, which has the font. */
  readonly pages: string;
  readonly announce: Announce;
}

/** Its handlers. */
export const printingHandlers = ({ askSavePath, pages, announce }: PrintParts) =>
  printHandlers({
    askSavePath,
    writeFile: writeContent,
    toPdf: printer({ readFont: () => readFont(pages) }),
    toWorkbook: workbookBytes,
    tellStage: (stage) => announce('print:progressed', { stage }),
  });

async function readFont(pages: string): Promise<Asset | null> {
  const path = await findAsset(pages, 'inter-latin-wght-normal');
  return path === null ? null : readAsset(pages, path);
}
