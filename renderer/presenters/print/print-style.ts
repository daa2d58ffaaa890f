/** The look of what is printed: black on white, in points. */

interface StyleOptions {
  /** As CSS writes them. */
  readonly size: string;
  readonly margin: string;
  readonly to: 'paper' | 'file';
}

/** The app's own letters, where it prints itself. A file takes them from its reader's computer. */
const fontFace = `@font-face { font-family: 'Inter Variable'; src: url('app://print/inter.woff2') format('woff2'); font-weight: 100 900; }`;

/** The style sheet of a printed thing. */
export const printStyle = ({ size, margin, to }: StyleOptions): string => `
${to === 'paper' ? fontFace : ''}
@page { size: ${size}; margin: ${margin}; }
* { box-sizing: border-box; }
body { margin: 0; color: #1b2330; background: #fff; font: 8.5pt/1.35 'Inter Variable', Inter, 'Liberation Sans', Arial, sans-serif; font-variant-numeric: tabular-nums; }
.page { break-after: page; overflow: hidden; line-height: 0; }
.page:last-child { break-after: auto; }
svg { display: block; max-width: 100%; height: auto; }
section { break-before: page; }
section:first-child { break-before: auto; }
h1 { margin: 0 0 2pt; font-size: 17pt; font-weight: 650; line-height: 1.2; }
h2 { margin: 12pt 0 3pt; font-size: 10pt; font-weight: 650; break-after: avoid; }
p { margin: 0 0 4pt; }
.lead { margin: 0 0 8pt; color: #4a5565; }
dl { display: flex; flex-wrap: wrap; gap: 4pt 20pt; margin: 0 0 4pt; }
dt { color: #4a5565; font-size: 7.5pt; }
dd { margin: 0; font-weight: 500; white-space: pre-line; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { padding: 3pt 8pt 3pt 0; border-bottom: 1pt solid #1b2330; color: #4a5565; font-size: 7.5pt; font-weight: 600; text-align: left; }
td { padding: 2.1pt 8pt 2.1pt 0; border-bottom: 0.5pt solid #c9ced6; vertical-align: top; white-space: pre-line; overflow-wrap: break-word; }
.bad { color: #a31b12; font-weight: 600; }
footer { margin-top: 10pt; color: #4a5565; font-size: 7.5pt; break-inside: avoid; }
@media screen { body { padding: 16pt; background: #f6f7f9; } .page, section { max-width: 1240pt; margin: 0 auto 16pt; padding: 20pt; background: #fff; } .page { padding: 0; } section { overflow-x: auto; } }
`;
