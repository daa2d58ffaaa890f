import { meaningOfTasks } from '../../../../electron/aws/task-meaning.ts';
import type { Seed, SeedCell, SeedDocument } from '../../../../electron/sample/seed.ts';
import { parseCalendarDocument } from '../../../../shared/ical/calendar-document.ts';
import { sizeInBytes } from '../../../../shared/ical/size-in-bytes.ts';
import type {
  CellReading,
  ChangeCalendar,
  MaintenanceWindow,
} from '../../../../shared/model/snapshot.ts';
import { cellKey, type CellRef } from '../../../../shared/model/target.ts';

/** The version of a document that is in force. */
export function defaultTextOf({
  versions,
  defaultVersion = versions.length,
}: SeedDocument): string {
  const version = versions[defaultVersion - 1];
  if (version === undefined) throw new Error(`There is no version ${defaultVersion}`);
  return version.text;
}

/** What a full read of the seed gives, denied cells included: the truth, not what we may see. */
export const seedReadings = ({ nowMs, cells }: Seed): readonly CellReading[] =>
  cells.map((cell) => ({
    cell: refOf(cell),
    status: 'fresh',
    readAtMs: nowMs,
    calendars: [...ownCalendars(cell), ...sharedCalendars(cell, cells)],
    maintenanceWindows: cell.maintenanceWindows.map((window) => toWindow(cell, window)),
    problems: [],
  }));

const refOf = ({ accountId, region }: CellRef): CellRef => ({ accountId, region });

const ownCalendars = (cell: SeedCell): readonly ChangeCalendar[] =>
  cell.documents.map((document) =>
    toCalendar(cell, document, { shared: false, name: document.name }),
  );

const sharedCalendars = (reader: SeedCell, cells: readonly SeedCell[]): readonly ChangeCalendar[] =>
  cells
    .filter(({ region }) => region === reader.region)
    .flatMap((owner) =>
      owner.documents
        .filter(({ sharedWith }) => sharedWith?.includes(reader.accountId))
        .map((document) =>
          toCalendar(reader, document, {
            shared: true,
            name: `arn:aws:ssm:${owner.region}:${owner.accountId}:document/${document.name}`,
          }),
        ),
    );

function toCalendar(
  cell: CellRef,
  document: SeedDocument,
  place: { readonly shared: boolean; readonly name: string },
): ChangeCalendar {
  const text = defaultTextOf(document);
  return {
    key: `${cellKey(cell)}/${place.name}`,
    cell: refOf(cell),
    ...place,
    polarity: parseCalendarDocument(text).polarity,
    text,
    sizeBytes: sizeInBytes(text),
    defaultVersion: document.defaultVersion ?? document.versions.length,
    latestVersion: document.versions.length,
  };
}

function toWindow(
  cell: CellRef,
  window: SeedCell['maintenanceWindows'][number],
): MaintenanceWindow {
  const { windowId, name, enabled, durationHours, cutoffHours, schedule, targets, tasks } = window;
  return {
    key: `${cellKey(cell)}/${windowId}`,
    cell: refOf(cell),
    windowId,
    name,
    enabled,
    durationHours,
    cutoffHours,
    schedule,
    ...(window.scheduleTimezone !== undefined && { scheduleTimezone: window.scheduleTimezone }),
    ...(window.scheduleOffset !== undefined && { scheduleOffsetDays: window.scheduleOffset }),
    ...(window.startDate !== undefined && { startDate: window.startDate }),
    ...(window.endDate !== undefined && { endDate: window.endDate }),
    targetCount: targets.length,
    ...meaningOfTasks(tasks),
  };
}
