/** Stopping the reading of AWS, and marking what changed as looked at. */
import type { CellRef } from '../../shared/model/target.ts';
import { bridge } from '../bridge/client.ts';
import { bridgeErrorTitle } from '../presenters/bridge-words.ts';
import { notify } from './notify.ts';

/** Stops reading all cells, or the given ones. What was read stays. */
export async function cancelReading(cells?: readonly CellRef[]): Promise<void> {
  const reply = await bridge['snapshot:cancel'](named(cells));
  if (!reply.ok)
    notify({ tone: 'bad', title: bridgeErrorTitle(reply.error), message: reply.error.message });
}

/** Takes what the cells hold now as looked at: their changes begin anew from here. */
export async function markSeen(cells?: readonly CellRef[]): Promise<void> {
  const reply = await bridge['snapshot:seen'](named(cells));
  if (!reply.ok)
    notify({ tone: 'bad', title: bridgeErrorTitle(reply.error), message: reply.error.message });
}

const named = (cells: readonly CellRef[] | undefined): { cells?: CellRef[] } =>
  cells === undefined ? {} : { cells: [...cells] };
