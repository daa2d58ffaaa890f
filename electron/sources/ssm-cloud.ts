/** Fills the services' port with SSM calls; the same for AWS and for the sample's stand-in. */
import { readText } from '../aws/document-text.ts';
import {
  askCalendarState,
  describeVersions,
  findVersionNamed,
  pushDefaultVersion,
  pushNewVersion,
} from '../aws/push-document.ts';
import { pushCalendarDeletion, pushNewCalendar } from '../aws/push-new-calendar.ts';
import { readCell } from '../aws/read-cell.ts';
import type { SsmAccess } from '../aws/ssm-access.ts';
import { openSsmDoor, type SsmDoor } from '../aws/ssm-door.ts';
import type { CellRef } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { CalendarCreatorPort, CalendarDocumentPort, Cloud } from '../services/cloud-port.ts';

/** The stand-in answers in this process: a few cells at a time are as fast as all. */
const cellsAtOnce = 8;

/** A cloud over the given cells, read and written in this process. `nowMs` stamps what was read. */
export function ssmCloud(
  cells: readonly CellRef[],
  access: SsmAccess,
  nowMs: () => EpochMs,
): Cloud {
  const door = openSsmDoor(access);
  return {
    cells,
    cellsAtOnce,
    readCell: (cell, request) => readCell(door, cell, { nowMs, ...request }),
    onThrottled: door.onThrottled,
    close: door.close,
    document: ({ cell, name }) => ssmDocument(() => door.writer(cell), name),
    creator: ({ cell, name }) => ssmCreator(() => door.writer(cell), name),
  };
}

type Writer = SsmDoor['writer'];
type Client = Extract<Awaited<ReturnType<Writer>>, { readonly ok: true }>['value'];
type Failed = Extract<Awaited<ReturnType<Writer>>, { readonly ok: false }>;

/** A calendar that is to be made, with the credentials for pushing. */
export const ssmCreator = (
  writer: () => ReturnType<Writer>,
  name: string,
): CalendarCreatorPort => ({
  create: async (calendar) => {
    const client = await writer();
    return client.ok ? pushNewCalendar(client.value, { name, ...calendar }) : client;
  },
  remove: async () => {
    const client = await writer();
    return client.ok ? pushCalendarDeletion(client.value, name) : client;
  },
});

/** One calendar as a push sees it; without credentials for pushing, each call says so. */
export function ssmDocument(writer: () => ReturnType<Writer>, name: string): CalendarDocumentPort {
  const requestIds: string[] = [];
  const noteRequest = (requestId: string): void => void requestIds.push(requestId);
  const withClient = async <T>(call: (client: Client) => Promise<T>): Promise<T | Failed> => {
    const client = await writer();
    return client.ok ? call(client.value) : client;
  };
  return {
    versions: (version) => withClient((client) => describeVersions(client, name, version)),
    findVersion: (versionName) =>
      withClient((client) => findVersionNamed(client, name, versionName)),
    text: (version) => withClient((client) => readText(client, { name, version: String(version) })),
    pushNewVersion: (update) =>
      withClient((client) => pushNewVersion(client, { name, ...update }, noteRequest)),
    pushDefaultVersion: (version) =>
      withClient((client) => pushDefaultVersion(client, { name, version }, noteRequest)),
    state: (atMs) => withClient((client) => askCalendarState(client, name, atMs)),
    requestIds: () => requestIds,
  };
}
