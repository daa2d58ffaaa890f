/** A printed thing as one file of HTML that needs nothing else: no script, no picture, no network. */
import { element, escapeText } from './markup.ts';
import {
  paperPt,
  type PrintCell,
  type PrintDocument,
  type PrintPart,
  type PrintTable,
} from './print-document.ts';
import { printStyle } from './print-style.ts';

export interface HtmlOptions {
  /** Allows this file's one style, and no other. */
  readonly nonce: string;
  /** On paper there is room for less. */
  readonly to: 'paper' | 'file';
}

/** The document; its policy lets it load nothing but the app's font, and only inside of the app. */
export function asHtml(document: PrintDocument, { nonce, to }: HtmlOptions): string {
  const { title, pages, parts, details, stamp } = document;
  const shown = to === 'file' ? [...parts, ...details] : parts;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; font-src 'self'`;
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"/>`,
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('title', {}, escapeText(title)),
    element('style', { nonce }, printStyle({ ...pageSize(document), to })),
    '</head><body>',
    ...pages.map((page) => element('div', { class: 'page' }, page)),
    ...shown.map((part) => partHtml(part, to === 'file' ? stamp : [])),
    '</body></html>\n',
  ].join('');
}

const pageSize = ({
  paper,
  pages,
}: PrintDocument): { readonly size: string; readonly margin: string } => {
  const [width, height] = paperPt[paper];
  return pages.length > 0
    ? { size: `${height}pt ${width}pt`, margin: '0' }
    : { size: `${height}pt ${width}pt`, margin: '30pt 30pt 34pt' };
};

function partHtml({ heading, lead, facts, tables }: PrintPart, stamp: readonly string[]): string {
  return element(
    'section',
    {},
    [
      element('h1', {}, escapeText(heading)),
      element('p', { class: 'lead' }, escapeText(lead)),
      facts.length === 0 ? '' : element('dl', {}, facts.map(factHtml).join('')),
      ...tables.map(tableHtml),
      // On paper it stands at the foot of every page.
      stamp.length === 0 ? '' : element('footer', {}, escapeText(stamp.join(' · '))),
    ].join(''),
  );
}

const factHtml = ([name, words]: readonly [string, string]): string =>
  element('div', {}, element('dt', {}, escapeText(name)) + element('dd', {}, escapeText(words)));

function tableHtml({ caption, columns, rows, empty }: PrintTable): string {
  const title = element('h2', {}, escapeText(caption));
  if (rows.length === 0) return title + element('p', {}, escapeText(empty));
  const head = columns.map((name) => element('th', { scope: 'col' }, escapeText(name))).join('');
  const body = rows.map((row) => element('tr', {}, row.map(cellHtml).join(''))).join('');
  return (
    title +
    element('table', {}, element('thead', {}, element('tr', {}, head)) + element('tbody', {}, body))
  );
}

function cellHtml(cell: PrintCell): string {
  if (typeof cell !== 'string') return `<td class="bad">${escapeText(cell.text)}</td>`;
  return `<td>${escapeText(cell)}</td>`;
}
