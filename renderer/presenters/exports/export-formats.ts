/** The formats that windows can be taken along in. */
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { gkeCommands } from '../../../shared/exports/gke-commands.ts';
import { mecmScript } from '../../../shared/exports/mecm-script.ts';
import { osConfigDeployments } from '../../../shared/exports/os-config-deployments.ts';
import { ssmCalendar } from '../../../shared/exports/ssm-calendar.ts';
import { systemdTimers } from '../../../shared/exports/systemd-timers.ts';
import { uyuniCalendar } from '../../../shared/exports/uyuni-calendar.ts';
import type {
  ExportedText,
  ExportQuestion,
  NotCarried,
} from '../../../shared/exports/exported-text.ts';
import type { Polarity } from '../../../shared/model/snapshot.ts';
import type { ExportFacts, MadeExport } from './export-facts.ts';
import { peopleCalendar } from './people-calendar.ts';
import { windowsAsMail } from './window-mail.ts';
import { windowsAsCsv, windowsAsHtml } from './window-tables.ts';

export type ExportFormat =
  | 'people'
  | 'change-calendar'
  | 'uyuni'
  | 'excel'
  | 'csv'
  | 'html'
  | 'mail'
  | 'mecm'
  | 'os-config'
  | 'gke'
  | 'systemd';

/** As they are offered, by whom they are for. */
export const exportFormats: readonly {
  readonly group: string;
  readonly items: readonly { readonly value: ExportFormat; readonly label: string }[];
}[] = [
  {
    group: 'For people',
    items: [
      { value: 'people', label: 'Calendar applications (.ics)' },
      { value: 'mail', label: 'Mail text' },
      { value: 'html', label: 'HTML page' },
      { value: 'excel', label: 'Excel workbook' },
      { value: 'csv', label: 'CSV' },
    ],
  },
  {
    group: 'For schedulers',
    items: [
      { value: 'change-calendar', label: 'AWS Change Calendar (.ics)' },
      { value: 'uyuni', label: 'Uyuni, SUSE Manager (.ics)' },
      { value: 'mecm', label: 'MECM (PowerShell)' },
      { value: 'os-config', label: 'Google OS Config (JSON)' },
      { value: 'gke', label: 'GKE (gcloud commands)' },
      { value: 'systemd', label: 'systemd timers' },
    ],
  },
];

/** The name of a format. */
export const formatLabel = (format: ExportFormat): string =>
  exportFormats.flatMap(({ items }) => items).find(({ value }) => value === format)?.label ??
  format;

export interface FormatOptions {
  readonly polarity: Polarity;
  /** Allows the style of a page of HTML. */
  readonly nonce: string;
}

/** Makes the export. Pure: the same facts give the same text. */
export function madeExport(
  format: ExportFormat,
  facts: ExportFacts,
  { polarity, nonce }: FormatOptions,
): MadeExport {
  switch (format) {
    case 'people':
      return peopleCalendar(facts);
    case 'change-calendar':
      return { ending: 'ics', ...toCome(facts, (each) => ssmCalendar(each, polarity)) };
    case 'uyuni':
      return { ending: 'ics', ...toCome(facts, uyuniCalendar) };
    case 'excel':
    case 'csv':
      return windowsAsCsv(facts);
    case 'html':
      return windowsAsHtml(facts, nonce);
    case 'mail':
      return windowsAsMail(facts);
    case 'mecm':
      return { ending: 'ps1', ...toCome(facts, mecmScript) };
    case 'os-config':
      return { ending: 'json', ...toCome(facts, osConfigDeployments) };
    case 'gke':
      return { ending: 'sh', ...toCome(facts, (each) => gkeCommands(each, facts.concerns)) };
    case 'systemd':
      return { ending: 'sh', ...toCome(facts, systemdTimers) };
    default:
      return assertNever(format);
  }
}

/** For those who carry windows out: what has begun is no schedule any more. */
function toCome(
  facts: ExportFacts,
  write: (question: ExportQuestion) => ExportedText,
): ExportedText {
  const begun = facts.windows.filter(({ startMs }) => startMs <= facts.nowMs);
  const windows = facts.windows.filter(({ startMs }) => startMs > facts.nowMs);
  const { notCarried, ...text } = write({ ...facts, windows });
  const past = begun.map((window): NotCarried => ({ window, kind: 'left-out', why: pastWhy }));
  return {
    ...text,
    notCarried: [...notCarried, ...past],
    ...(windows.length === 0 && { fault: 'All of these windows have begun. Choose a later time.' }),
  };
}

const pastWhy = 'begun already';

/** `patch-windows-northwind-2027-03`: what a file is called before somebody calls it otherwise. */
export function fileNameOf(
  format: ExportFormat,
  { customers, isChosen, days }: ExportFacts,
): string {
  const [only, second] = customers;
  const who = isChosen && only !== undefined && second === undefined ? `${only.id}-` : '';
  const isMonth = days.first.slice(0, 7) === days.last.slice(0, 7);
  const when = isMonth
    ? days.first.slice(0, 7)
    : `${days.first.slice(0, 7)}-to-${days.last.slice(0, 7)}`;
  const what = plainFormats.has(format) ? '' : `-${format}`;
  return `patch-windows-${who}${when}${what}`.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 120);
}

/** Their endings tell what they are. */
const plainFormats: ReadonlySet<ExportFormat> = new Set(['people', 'html', 'excel', 'csv']);
