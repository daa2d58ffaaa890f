/**
 * A process of its own that pushes, or goes on with a push, over HTTP and with its journal on disk:
 * `node push-process.ts push|resume <url> <folder> <calendar count>`. It is there to be killed.
 */
import { SSMClient } from '@aws-sdk/client-ssm';
import { setTimeout as sleep } from 'node:timers/promises';
import { logFolder } from '../../electron/files/append-log.ts';
import { pushCalendars } from '../../electron/services/push-calendars.ts';
import { pushJournals } from '../../electron/services/push-journals.ts';
import { orderToResume } from '../../electron/services/resume-push.ts';
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import { nowMs } from './a-cloud.ts';
import { documentOver, manyCalendars, rethrow, sha256 } from './many-calendars.ts';

const [command, url, folder, count] = process.argv.slice(2);
const { changes, cells } = manyCalendars(Number(count));
const journals = pushJournals(logFolder(folder ?? ''), { sha256, report: rethrow });
const pushId = 'killed1';

const documentOf = ({ cell, calendarName }: CalendarChange) =>
  documentOver(
    new SSMClient({
      region: cell.region,
      endpoint: url ?? '',
      maxAttempts: 3,
      credentials: { accessKeyId: `PWPSAMPLE${cell.accountId}`, secretAccessKey: 'none' },
    }),
    calendarName,
  );

async function orderOf() {
  if (command === 'push') {
    const begun = { kind: 'begun', pushId, atMs: nowMs, by: 'a tester' } as const;
    const plan = { planId: 'plan1', planName: 'A plan', reason: '', changes };
    const journal = await journals.begin({ ...begun, ...plan });
    return { journal, order: { pushId, changes, begunKeys: new Set<string>() } };
  }
  const found = await orderToResume(journals, cells, pushId);
  const journal = await journals.reopen(pushId);
  if (!found.ok || journal === null) return null;
  return { journal, order: found.value.order };
}

const work = await orderOf();
if (work !== null) {
  const ports = {
    nowMs: () => nowMs,
    sleep: (ms: number) => sleep(Math.min(ms, 20)),
    document: documentOf,
    onProgress: () => {},
    keepReceipt: () => {},
    report: rethrow,
    control: { mayGoOn: async () => true },
    journal: work.journal,
  };
  await pushCalendars(ports, work.order);
}
