import { describe, expect, it } from 'vitest';
import type { CalendarDocumentPort, CloudError } from '../../electron/services/cloud-port.ts';
import { err } from '../../shared/kernel/result.ts';
import { aChange, before, push } from '../support/a-calendar-push.ts';
import { aCloud, calendarText, cell, foreignEvent, nowMs, otherCell } from '../support/a-cloud.ts';
import { containing } from '../support/containing.ts';

const name = 'hrp-patching';
type Setup = ReturnType<typeof aCloud>;

/** The setup with some calls of the document answered otherwise. */
const answering = (
  setup: Setup,
  other: (document: CalendarDocumentPort) => Partial<CalendarDocumentPort>,
) => ({
  ...setup,
  cloud: {
    ...setup.cloud,
    document: (of: { readonly cell: typeof cell; readonly name: string }) => {
      const document = setup.cloud.document(of);
      return { ...document, ...other(document) };
    },
  },
});

const failing = (error: Partial<CloudError>) => async () =>
  err({ kind: 'unreachable', action: 'ssm:Any', message: 'it broke', ...error } as const);

describe('a push when AWS answers badly', () => {
  it.each([
    ['UpdateDocument', 'throttle'],
    ['UpdateDocument', 'truncated'],
    ['UpdateDocument', 'http-500'],
    ['DescribeDocument', 'throttle'],
    ['GetCalendarState', 'throttle'],
  ] as const)(
    'gets through %s that meets %s more often than the SDK tries',
    async (operation, fault) => {
      const setup = aCloud();
      const count = fault === 'throttle' ? 4 : 1;
      setup.standIn.failNext({ cell, operation, fault, count });
      const { receipts } = await push(setup, [aChange(before)]);
      expect(receipts[0]).toMatchObject({ outcome: { kind: 'verified' }, versionAfter: 2 });
      expect(setup.standIn.documentVersions(cell, name)?.numbers).toEqual([1, 2]);
    },
  );

  it('does not claim that nothing was written when it could not look', async () => {
    const setup = aCloud();
    let looks = 0;
    const lost = answering(setup, (document) => ({
      pushNewVersion: async (update) => {
        await document.pushNewVersion(update);
        return failing({})();
      },
      versions: async (version) => {
        looks += 1;
        return looks === 1 ? document.versions(version) : failing({})();
      },
    }));
    const { receipts } = await push(lost, [aChange(before)]);
    expect(receipts[0]).toMatchObject({
      outcome: { kind: 'failed', written: 'unknown' },
      versionAfter: null,
    });
  });

  it('goes on when all answers to the switch were lost but it took place', async () => {
    const setup = aCloud();
    const operation = 'UpdateDocumentDefaultVersion';
    setup.standIn.failNext({ cell, operation, fault: 'lost-answer', count: 3 });
    const { receipts } = await push(setup, [aChange(before)]);
    expect(receipts[0]?.outcome).toEqual({ kind: 'verified' });
  });

  it('tells what to do about a document with a thousand versions', async () => {
    const setup = aCloud();
    const text = (day: number): string => calendarText(foreignEvent(`f${day}`, '20270401'));
    for (let version = 2; version < 1_000; version += 1) {
      setup.standIn.writeAsSomebodyElse(cell, name, text(version));
    }
    setup.standIn.writeAsSomebodyElse(cell, name, before.replace('A calendar', 'The calendar'));
    const last = before.replace('A calendar', 'The calendar');
    const change = { ...aChange(last), baseVersion: 1_000, defaultVersion: 1_000 };
    const { receipts } = await push(setup, [change]);
    expect(receipts[0]?.outcome).toEqual({
      kind: 'failed',
      written: false,
      message:
        'hrp-patching: it has 1,000 versions, the most that AWS keeps. Delete old ones that are not in force, then push again.',
    });
  });

  it('does not take an answer that is neither open nor closed for a probe', async () => {
    const setup = aCloud();
    const odd = answering(setup, () => ({
      state: failing({ kind: 'refused', message: 'neither' }),
    }));
    const { receipts } = await push(odd, [aChange(before)]);
    expect(receipts[0]).toMatchObject({ outcome: { kind: 'unverified' }, probes: [] });
  });

  it('waits no longer for a version that AWS says has failed, and gives its reason', async () => {
    const setup = aCloud();
    const bad = answering(setup, (document) => ({
      versions: async (version) => {
        const answer = await document.versions(version);
        return version === undefined || !answer.ok
          ? answer
          : {
              ...answer,
              value: { ...answer.value, status: 'Failed', statusInformation: 'Odd text.' },
            };
      },
    }));
    const { receipts } = await push(bad, [aChange(before)]);
    expect(receipts[0]).toMatchObject({ versionAfter: 2 });
    expect(receipts[0]?.outcome).toMatchObject({
      written: true,
      message: containing('Odd text.'),
    });
    expect(setup.standIn.documentText(cell, name)).toBe(before);
  });

  it('gives every calendar its receipt, also when a bug stops one of them', async () => {
    const setup = aCloud();
    const otherBefore = calendarText(foreignEvent('f2', '20270402'));
    const bugs: unknown[] = [];
    const broken = {
      ...setup,
      cloud: {
        ...setup.cloud,
        document: (of: { readonly cell: typeof cell; readonly name: string }) => {
          if (of.cell.accountId === cell.accountId) throw new Error('A bug');
          return setup.cloud.document(of);
        },
      },
    };
    const changes = [aChange(before), aChange(otherBefore, otherCell)];
    const { receipts } = await push(broken, changes, { report: (bug) => bugs.push(bug) });
    expect(receipts.map(({ outcome }) => outcome)).toEqual([
      expect.objectContaining({ kind: 'failed', written: 'unknown' }),
      { kind: 'verified' },
    ]);
    expect(receipts.map(({ atMs }) => atMs)).toEqual([nowMs, nowMs]);
    expect(bugs).toEqual([new Error('A bug')]);
  });
});
