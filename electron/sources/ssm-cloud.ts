/** Fills the services' port with SSM calls; the same for AWS and for the sample's stand-in. */
import {
  askCalendarState,
  describeVersions,
  findVersionNamed,
  pushDefaultVersion,
  pushNewVersion,
} from '../aws/push-document.ts';
import { readText } from '../aws/read-calendars.ts';
import { readCell } from '../aws/read-cell.ts';
import { openSsmDoor, type SsmAccess } from '../aws/ssm-door.ts';
import type { CellRef } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { Cloud } from '../services/cloud-port.ts';

/** A cloud over the given cells. `nowMs` stamps what was read. */
export function ssmCloud(
  cells: readonly CellRef[],
  access: SsmAccess,
  nowMs: () => EpochMs,
): Cloud {
  const door = openSsmDoor(access);
  return {
    cells,
    cellsAtOnce: 8,
    readCell: (cell, { abortSignal }) => readCell(door, cell, { nowMs, abortSignal }),
    onThrottled: door.onThrottled,
    close: door.close,
    document: ({ cell, name }) => {
      const client = door.writer(cell);
      return {
        versions: (version) => describeVersions(client, name, version),
        findVersion: (versionName) => findVersionNamed(client, name, versionName),
        text: (version) => readText(client, { name, version: String(version) }),
        pushNewVersion: (update) => pushNewVersion(client, { name, ...update }),
        pushDefaultVersion: (version) => pushDefaultVersion(client, name, version),
        state: (atMs) => askCalendarState(client, name, atMs),
      };
    },
  };
}
