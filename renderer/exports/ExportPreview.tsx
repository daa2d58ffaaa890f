import { useMemo } from 'react';
import type { MadeExport } from '../presenters/exports/export-facts.ts';
import type { ExportFormat } from '../presenters/exports/export-formats.ts';
import { previewOf, tablesOf, type TablePreview } from '../presenters/exports/preview-words.ts';
import classes from './ExportDialog.module.css';

interface ExportPreviewProps {
  readonly format: ExportFormat;
  readonly made: MadeExport;
}

/** The text as it will be; tables as tables. */
export function ExportPreview({ format, made: { text, document } }: ExportPreviewProps) {
  const isPage = format === 'html';
  const tables = useMemo(
    () => (document === undefined ? null : tablesOf(document, isPage ? 'pages' : 'sheets')),
    [document, isPage],
  );
  const preview = useMemo(() => previewOf(text), [text]);
  return (
    <section className={classes['preview']} aria-label="Preview" tabIndex={0}>
      {tables === null ? (
        <>
          <pre>{preview.text}</pre>
          {preview.more !== undefined && <p>{preview.more}</p>}
        </>
      ) : (
        tables.map((table, index) => <Table key={index} table={table} />)
      )}
    </section>
  );
}

function Table({ table: { caption, columns, rows, more } }: { readonly table: TablePreview }) {
  return (
    <>
      <table>
        <caption>{caption}</caption>
        {rows.length > 0 && (
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more !== undefined && <p>{more}</p>}
    </>
  );
}
