/**
 * A push to many calendars against the stand-in's own operations, without signing and parsing of
 * requests: fast enough for thousands of pushes that break off. The calls are those of the product.
 */
import { SSMClient } from '@aws-sdk/client-ssm';
import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import {
  askCalendarState,
  describeVersions,
  findVersionNamed,
  pushDefaultVersion,
  pushNewVersion,
} from '../../electron/aws/push-document.ts';
import { readText } from '../../electron/aws/document-text.ts';
import { operations, type OperationName } from '../../electron/sample/stand-in/operations.ts';
import type { AwsError } from '../../electron/sample/stand-in/aws-error.ts';
import { latestOf } from '../../electron/sample/stand-in/documents/find-document.ts';
import { appendVersion } from '../../electron/sample/stand-in/documents/new-version.ts';
import { worldOf, type StoredDocument } from '../../electron/sample/stand-in/world.ts';
import type { CalendarDocumentPort } from '../../electron/services/cloud-port.ts';
import { pushCalendars } from '../../electron/services/push-calendars.ts';
import { pushJournals, type LogFolder } from '../../electron/services/push-journals.ts';
import { orderToResume } from '../../electron/services/resume-push.ts';
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import { cellKey } from '../../shared/model/target.ts';
import { aChange } from './a-calendar-push.ts';
import { aDocument, calendarText, foreignEvent, nowMs } from './a-cloud.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What stands between the push and AWS: it may refuse, lose answers, or never let go. */
export interface Interference {
  /** Before the call reaches AWS; throws to refuse it. */
  readonly before?: (call: Call) => void | Promise<void>;
  /** After AWS has carried it out; throws to lose the answer. */
  readonly after?: (call: Call) => void | Promise<void>;
}

/** One call, in order of arrival. */
export interface Call {
  readonly index: number;
  readonly operation: OperationName;
  readonly calendarKey: string;
}

const writes: ReadonlySet<string> = new Set(['UpdateDocument', 'UpdateDocumentDefaultVersion']);
export const isWrite = ({ operation }: Call): boolean => writes.has(operation);

export type Remote = ReturnType<typeof manyCalendars>;

/** `count` calendars, each in an account of its own and with an event of somebody else. */
export function manyCalendars(count: number) {
  const cells = Array.from({ length: count }, (_, index) => ({
    accountId: String(100_000_000_000 + index),
    region: 'us-east-1',
  }));
  const textOf = (index: number): string =>
    calendarText(foreignEvent(`theirs-${index}`, '20270401'));
  const seedOf = { maintenanceWindows: [], patchStates: [], behaviour: {} };
  const world = worldOf({
    nowMs,
    cells: cells.map((cell, index) => ({
      ...seedOf,
      ...cell,
      documents: [aDocument(textOf(index))],
    })),
  });
  const changes = cells.map((cell, index) => aChange(textOf(index), cell));
  const stored = ({ cell, calendarName }: CalendarChange): StoredDocument =>
    world.get(cellKey(cell))!.documents.get(calendarName)!;
  let calls = 0;

  /** The calendar's document as the product reaches it. */
  const document = (change: CalendarChange, meddle: Interference): CalendarDocumentPort => {
    const { calendarName: name, calendarKey, cell } = change;
    const client = new SSMClient({ region: cell.region });
    const send = async (command: { readonly input: unknown }) => {
      const operation = command.constructor.name.replace(/Command$/, '') as OperationName;
      const call = { index: (calls += 1), operation, calendarKey };
      await meddle.before?.(call);
      const prepared = operations[operation].prepare(JSON.parse(JSON.stringify(command.input)));
      if (!prepared.ok) throw asSdkError(prepared.error);
      const site = { world, cell: world.get(cellKey(cell))!, nowMs, settleMs: 0 };
      const outcome = prepared.value.answer(site);
      await meddle.after?.(call);
      if (!outcome.ok) throw asSdkError(outcome.error);
      return { ...(outcome.value as object), $metadata: {} };
    };
    // The SDK's paginators want a client of its class; what they call is `send`.
    Object.assign(client, { send });
    return documentOver(client, name);
  };

  return {
    cells,
    changes,
    stored,
    document,
    /** Somebody else's new version in force, as made in the console. */
    writeAsSomebodyElse: (change: CalendarChange, text: string): void => {
      const held = stored(change);
      held.defaultNumber = appendVersion({ nowMs, settleMs: 0 }, held, { Content: text }).number;
    },
    textInForce: (change: CalendarChange): string | undefined => {
      const held = stored(change);
      return held.versions.find(({ number }) => number === held.defaultNumber)?.text;
    },
    latestNumber: (change: CalendarChange): number => latestOf(stored(change)).number,
  };
}

/** The document of that name as the product reaches it through a client. */
export const documentOver = (client: SSMClient, name: string): CalendarDocumentPort => ({
  versions: (version) => describeVersions(client, name, version),
  findVersion: (versionName) => findVersionNamed(client, name, versionName),
  text: (version) => readText(client, { name, version: String(version) }),
  pushNewVersion: (update) => pushNewVersion(client, { name, ...update }, () => {}),
  pushDefaultVersion: (version) => pushDefaultVersion(client, { name, version }, () => {}),
  state: (atMs) => askCalendarState(client, name, atMs),
});

const asSdkError = ({ code, message }: AwsError): Error =>
  Object.assign(new Error(message ?? code), { name: code });

/** A run of the app: it pushes, or goes on with what an earlier run left, until it ends or is killed. */
export function aRun(
  remote: Remote,
  logs: LogFolder,
  { meddle = {}, isKilled = () => false, signedInAgain }: RunOptions = {},
) {
  const never = new Promise<never>(() => {});
  // A killed process does nothing any more: not a call, not a note.
  const alive = async (): Promise<void> => (isKilled() ? never : undefined);
  const journals = pushJournals(
    {
      ...logs,
      open: async (name) => {
        const log = await logs.open(name);
        return {
          append: async (line) => {
            await alive();
            await log.append(line);
          },
          close: log.close,
        };
      },
    },
    { sha256, report: rethrow },
  );
  const guarded: Interference = {
    before: async (call) => {
      await alive();
      await meddle.before?.(call);
    },
    after: async (call) => {
      await meddle.after?.(call);
      await alive();
    },
  };
  const ports = {
    nowMs: () => nowMs,
    sleep: () => turn(),
    document: (change: CalendarChange) => remote.document(change, guarded),
    onProgress: () => {},
    keepReceipt: () => {},
    report: rethrow,
    control: { mayGoOn: async () => true },
    ...(signedInAgain !== undefined && { signedInAgain }),
  };
  return {
    journals,
    push: async (pushId: string) => {
      const journal = await journals.begin({
        kind: 'begun',
        pushId,
        atMs: nowMs,
        by: 'a tester',
        planId: 'plan1',
        planName: 'A plan',
        reason: '',
        changes: remote.changes,
      });
      return pushCalendars(
        { ...ports, journal },
        { pushId, changes: remote.changes, begunKeys: new Set() },
      );
    },
    resume: async (pushId: string) => {
      const found = await orderToResume(journals, remote.cells, pushId);
      if (!found.ok) return [];
      const journal = (await journals.reopen(pushId))!;
      return pushCalendars({ ...ports, journal }, found.value.order);
    },
  };
}

interface RunOptions {
  readonly meddle?: Interference;
  readonly isKilled?: () => boolean;
  readonly signedInAgain?: () => Promise<boolean>;
}

export const rethrow = (bug: unknown): never => {
  throw bug;
};
