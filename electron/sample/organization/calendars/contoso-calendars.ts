import { contosoProd, usEast, usWest } from '../people/accounts.ts';
import { newYork } from '../zones.ts';
import { pushCalendar, textDocument } from './calendar-document.ts';
import { event } from './calendar-text.ts';
import type { CellDocuments, OurEvents } from './cell-documents.ts';
import { googleImportText, lineFeedText } from './odd-calendars.ts';

const sqlCluster = event({
  uid: 'f0a7c2d9-4b18-4e6a-8c3b-2d1e9f7a6b02',
  summary: 'contoso-sql-cluster',
  zone: newYork,
  start: '2027-03-23T22:00',
  end: '2027-03-24T02:00',
});

/** A Google import in one region, a Terraform text in the other. */
export function contosoCalendars(ours: OurEvents): readonly CellDocuments[] {
  const first = { accountId: contosoProd.id, region: usEast };
  const second = { accountId: contosoProd.id, region: usWest };
  return [
    {
      cell: first,
      documents: [
        pushCalendar('hrp-patching', ours(first), [sqlCluster]),
        textDocument('change-guard', googleImportText),
      ],
    },
    {
      cell: second,
      documents: [
        pushCalendar('hrp-patching', ours(second)),
        textDocument('contoso-events', lineFeedText),
      ],
    },
  ];
}
