/** Handlers of exports: texts for other programs, saved where a person says. */
import type { Handlers } from '../../shared/ipc/types.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { fileRefusal, refuse } from './answers.ts';

export interface ExportHandlersPorts {
  /** Asks a person; null: not now. */
  readonly askSavePath: (suggestion: string) => Promise<string | null>;
  readonly writeText: (
    path: string,
    text: string,
  ) => Promise<Result<null, Parameters<typeof fileRefusal>[0]>>;
}

export const exportHandlers = ({
  askSavePath,
  writeText,
}: ExportHandlersPorts): Pick<Handlers, 'export:save'> => ({
  'export:save': async ({ name, ending, text }) => {
    const path = await askSavePath(`${name}.${ending}`);
    if (path === null) return refuse('cancelled', 'Nothing was saved.');
    const written = await writeText(path, text);
    return written.ok ? ok({ path }) : fileRefusal(written.error);
  },
});
