import { contentsOf } from '../presenters/print/print-wish.ts';
import type { PrintDocument } from '../presenters/print/print-document.ts';
import type { PrintFormat } from '../state/print.ts';
import classes from './PrintDialog.module.css';

interface PrintPreviewProps {
  readonly document: PrintDocument;
  readonly format: PrintFormat;
}

/** What will be in the file: the first page as it will look, or what it holds in words. */
export function PrintPreview({ document, format }: PrintPreviewProps) {
  const { title, pages, stamp } = document;
  const [first] = pages;
  const isTable = format === 'csv' || format === 'xlsx';
  return (
    <section className={classes['preview']} aria-label="Preview" tabIndex={0}>
      <h3 className={classes['title']}>{title}</h3>
      {first !== undefined && !isTable && (
        <img
          className={classes['page']}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(first)}`}
          alt={`First page of ${title}`}
        />
      )}
      <ul className={classes['contents']} aria-label="Contents">
        {contentsOf(isTable ? { ...document, pages: [], parts: [] } : withoutSheets(document)).map(
          (line) => (
            <li key={line}>{line}</li>
          ),
        )}
      </ul>
      <p className={classes['stamp']}>{stamp.join(' · ')}</p>
      {isTable && (
        <p className={classes['stamp']}>
          Times stand as local clock and zone, and in UTC as ISO 8601. Texts are never formulas.
        </p>
      )}
    </section>
  );
}

const withoutSheets = (document: PrintDocument): PrintDocument => ({ ...document, sheets: [] });
