/** Handlers of what is printed: made here, saved where a person says. */
import type { Handlers, Input } from '../../shared/ipc/types.ts';
import type { PrintablePage, WorkbookSheet } from '../../shared/ipc/print-contract.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { fileRefusal, refuse } from './answers.ts';

/** What it asks of the outside. */
export interface PrintHandlersPorts {
  /** Asks a person; null: not now. */
  readonly askSavePath: (suggestion: string) => Promise<string | null>;
  readonly writeFile: (
    path: string,
    content: string | Uint8Array,
  ) => Promise<Result<null, Parameters<typeof fileRefusal>[0]>>;
  /** Rejects where no page could be made of it. */
  readonly toPdf: (page: PrintablePage) => Promise<Uint8Array>;
  readonly toWorkbook: (sheets: readonly WorkbookSheet[]) => Promise<Uint8Array>;
}

/** Asks first where it goes, makes it only then, and writes it whole. */
export const printHandlers = (ports: PrintHandlersPorts): Pick<Handlers, 'print:save'> => ({
  'print:save': async (input) => {
    const path = await ports.askSavePath(`${input.name}.${input.as}`);
    if (path === null) return refuse('cancelled', 'Nothing was saved.');
    const written = await ports.writeFile(path, await contentOf(input, ports));
    return written.ok ? ok({ path }) : fileRefusal(written.error);
  },
});

function contentOf(
  input: Input<'print:save'>,
  { toPdf, toWorkbook }: PrintHandlersPorts,
): string | Promise<Uint8Array> {
  switch (input.as) {
    case 'pdf':
      return toPdf(input);
    case 'xlsx':
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
