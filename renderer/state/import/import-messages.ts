/** What the window and the worker that reads an import tell each other. */
import type { ImportSummary } from './import-summary.ts';
import type { TakenPart } from './taken-parts.ts';
import type { ImportProgress, ImportQuestion } from './understand-text.ts';

/** One text is read in a worker's life, then some of it is asked for. */
export type ToImporter =
  | { readonly kind: 'read'; readonly question: ImportQuestion }
  | { readonly kind: 'take'; readonly ticked: ReadonlySet<string> };

export type FromImporter =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  /** null: the text looks like no format. */
  | { readonly kind: 'read'; readonly summary: ImportSummary | null }
  | { readonly kind: 'taken'; readonly part: TakenPart; readonly isLast: boolean };
