import { cellKey, type CellRef } from '../../shared/model/target.ts';
import { mapAccounts, useAccessStore } from './access-store.ts';
import { reconnect } from './mapping-store.ts';
import { notify } from './notify.ts';
import { fileMessages } from '../presenters/file-messages.ts';

/** Takes cells off the map, so that they are neither read nor counted as missing. */
export async function hideCells(cells: readonly CellRef[]): Promise<void> {
  const mapped = useAccessStore.getState().access?.mapped ?? [];
  const keys = new Set(cells.map(cellKey));
  const accountIds = new Set(cells.map(({ accountId }) => accountId));
  const fewer = mapped
    .filter(({ accountId }) => accountIds.has(accountId))
    .map((account) => ({
      ...account,
      regions: account.regions.filter(
        (region) => !keys.has(cellKey({ accountId: account.accountId, region })),
      ),
    }));
  if (fewer.length === 0 || !(await mapAccounts(fewer))) return;
  await reconnect();
  notify({
    tone: 'info',
    title: fileMessages.cellsHidden(cells.length),
    message: 'Its region can be added again under Accounts.',
  });
}
