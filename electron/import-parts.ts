/** Part of the composition root: what files of other systems need, built and joined. */
import type { FileFilter } from 'electron';
import { basename } from 'node:path';
import { readBytes } from './files/read-bytes.ts';
import { importHandlers } from './services/import-handlers.ts';

interface ImportPorts {
  readonly askOpenPath: (filters: FileFilter[]) => Promise<string | null>;
  readonly takeDropped: () => string | null;
}

const filters = (): FileFilter[] => [
  {
    name: 'Tables, calendars and exports',
    extensions: ['csv', 'tsv', 'txt', 'xlsx', 'ics', 'json', 'timer', 'conf', 'xml', 'yaml', 'yml'],
  },
];

/** Their handlers. The reader of spreadsheets is loaded with the first workbook. */
export const importingHandlers = ({ askOpenPath, takeDropped }: ImportPorts) =>
  importHandlers({
    askOpenPath: () => askOpenPath(filters()),
    takeDropped,
    nameOf: (path) => basename(path),
    readBytes,
    readWorkbook: async (bytes) => (await import('./files/read-workbook.ts')).readWorkbook(bytes),
  });
