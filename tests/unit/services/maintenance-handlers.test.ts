import { expect, it } from 'vitest';
import { maintenanceHandlers } from '../../../electron/services/maintenance-handlers.ts';
import { openPlanSession } from '../../../electron/services/plan-session.ts';
import { aCloud, cell, nowMs } from '../../support/a-cloud.ts';
import { containing } from '../../support/containing.ts';
import { aMaintenanceWindow } from '../../support/a-maintenance-window.ts';

const windowKey = '111122223333/us-east-1/mw-0123456789abcdef0';

async function anOpenSession() {
  const session = openPlanSession(() => {});
  const { cloud } = aCloud({ maintenanceWindows: [aMaintenanceWindow()] });
  const live = session.open(
    { planId: 'plan1', path: null },
    { kind: 'sample', cloud, nowMs: () => nowMs, clockFixed: true },
  );
  live?.snapshot.refresh();
  await live?.snapshot.settled();
  return session;
}

it('answers with the window as its cell was read, and says where there is none', async () => {
  const read = maintenanceHandlers(await anOpenSession())['maintenance-window:read'];
  expect(await read({ windowKey })).toMatchObject({
    ok: true,
    value: { key: windowKey, cell, schedule: 'cron(0 2 ? * SUN *)' },
  });
  expect(await read({ windowKey: 'gone' })).toMatchObject({
    ok: false,
    error: { kind: 'not-found', message: containing('gone is not among') },
  });
});

it('has nothing to tell while nothing is open', async () => {
  const read = maintenanceHandlers(openPlanSession(() => {}))['maintenance-window:read'];
  expect(await read({ windowKey })).toMatchObject({ ok: false, error: { kind: 'not-found' } });
});
