/** Handlers of what is printed: made here, saved where a person says, given up when told to. */
import type { Handlers, Input } from '../../shared/ipc/types.ts';
import type { PrintablePage, PrintStage, WorkbookSheet } from '../../shared/ipc/print-contract.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { fileRefusal, refuse } from './answers.ts';

/** How the making of a page is watched and given up. */
interface Printing {
  readonly abortSignal: AbortSignal;
  readonly onStage: (stage: PrintStage) => void;
}

/** What it asks of the outside. */
export interface PrintHandlersPorts {
  /** Asks a person; null: not now. */
  readonly askSavePath: (suggestion: string) => Promise<string | null>;
  readonly writeFile: (
    path: string,
    content: string | Uint8Array,
  ) => Promise<Result<null, Parameters<typeof fileRefusal>[0]>>;
  /** null: it was given up. Rejects where no page could be made of it. */
  readonly toPdf: (page: PrintablePage, printing: Printing) => Promise<Uint8Array | null>;
  readonly toWorkbook: (sheets: readonly WorkbookSheet[]) => Promise<Uint8Array>;
  /** Tells the window how far it is. */
  readonly tellStage: (stage: PrintStage) => void;
}

/** Asks first where it goes, makes it only then, and writes it whole; one at a time in a window. */
export function printHandlers(
  ports: PrintHandlersPorts,
): Pick<Handlers, 'print:save' | 'print:stop'> {
  let current = new AbortController();
  return {
    'print:save': async (input) => {
      // Whatever was being made before is given up: nobody sees it any more.
      current.abort();
      current = new AbortController();
      const printing = { abortSignal: current.signal, onStage: ports.tellStage };
      const path = await ports.askSavePath(`${input.name}.${input.as}`);
      if (path === null || isStopped(printing)) return nothingSaved();
      const content = await contentOf(input, ports, printing);
      if (content === null || isStopped(printing)) return nothingSaved();
      ports.tellStage('writing');
      const written = await ports.writeFile(path, content);
      return written.ok ? ok({ path }) : fileRefusal(written.error);
    },
    'print:stop': () => {
      current.abort();
      return Promise.resolve(ok(null));
    },
  };
}

/** Asked anew each time: somebody may say so whenever something is waited for. */
const isStopped = ({ abortSignal }: Printing): boolean => abortSignal.aborted;

const nothingSaved = () => refuse('cancelled', 'Nothing was saved.');

function contentOf(
  input: Input<'print:save'>,
  { toPdf, toWorkbook }: PrintHandlersPorts,
  printing: Printing,
): string | Promise<Uint8Array | null> {
  switch (input.as) {
    case 'pdf':
      return toPdf(input, printing);
    case 'xlsx':
      printing.onStage('making the workbook');
      return toWorkbook(input.sheets);
    // Spreadsheets take a file for UTF-8 only if it begins so.
    case 'csv':
      return `\uFEFF${input.text}`;
    case 'html':
      return input.text;
    default:
      return assertNever(input);
  }
}
