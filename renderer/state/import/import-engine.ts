/** An import as its worker runs it: reads a text, keeps what it means, and hands over what is taken of it. */
import { takenLines } from '../../../shared/imports/apply-import.ts';
import type { ImportPreview } from '../../../shared/imports/preview-import.ts';
import type { FromImporter, ToImporter } from './import-messages.ts';
import { summaryOf } from './import-summary.ts';
import { partsOf } from './taken-parts.ts';
import { understandText } from './understand-text.ts';

/** Often enough to be seen, rarely enough not to matter. */
const tellEveryMs = 80;

/** Answers each message through `tell`; `clock` counts milliseconds from wherever it likes. */
export function startImportEngine(
  tell: (message: FromImporter) => void,
  clock: () => number,
): (message: ToImporter) => void {
  let preview: ImportPreview | null = null;

  function read(question: Extract<ToImporter, { kind: 'read' }>['question']): void {
    const steps = understandText(question);
    let toldMs = clock();
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        const { value } = step;
        preview = value?.preview ?? null;
        const summary = value === null ? null : summaryOf(value.preview, value.format.id);
        return tell({ kind: 'read', summary });
      }
      const nowMs = clock();
      if (nowMs - toldMs < tellEveryMs) continue;
      tell({ kind: 'progress', progress: step.value });
      toldMs = nowMs;
    }
  }

  return (message) => {
    if (message.kind === 'read') read(message.question);
    else if (preview !== null) {
      const parts = partsOf(takenLines(preview, message.ticked));
      for (const part of parts) tell({ kind: 'taken', part, isLast: part === parts.at(-1) });
    }
  };
}
