import { describe, expect, it } from 'vitest';
import type { CalendarDocumentPort, CloudError } from '../../../electron/services/cloud-port.ts';
import { withPermissions } from '../../../electron/services/push-permissions.ts';
import type { Receipt } from '../../../shared/changes/receipt.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { aCalendarChange, aReceipt } from '../../support/a-push.ts';

const never = new Promise<never>(() => {});
const fails = (kind: CloudError['kind'], action: string) =>
  err({ kind, action, message: 'AWS said so.' });

/** A calendar that answers well, but for what differs. */
const aDocument = (differs: Partial<CalendarDocumentPort> = {}): CalendarDocumentPort => ({
  versions: async () => ok({ defaultVersion: 41, latestVersion: 41, status: 'Active' }),
  findVersion: async () => ok(null),
  text: async () => ok(''),
  state: async () => ok('OPEN'),
  pushNewVersion: () => Promise.reject(new Error('A check must not write.')),
  pushDefaultVersion: () => Promise.reject(new Error('A check must not write.')),
  ...differs,
});

async function checksOf(
  document: CalendarDocumentPort,
  {
    receipts = [],
    patience = never,
  }: { receipts?: readonly Receipt[]; patience?: Promise<void> } = {},
) {
  const changes = [
    aCalendarChange(),
    aCalendarChange({ calendarKey: 'k2', calendarName: 'other' }),
  ];
  const asked: string[] = [];
  const checked = await withPermissions(
    {
      document: ({ calendarName }) => {
        asked.push(calendarName);
        return document;
      },
      receipts: () => receipts,
      nowMs: () => 0,
      patience: () => patience,
    },
    changes,
  );
  const told = checked.map(({ preflight }) =>
    preflight.map(({ kind, level }) => `${kind} ${level}`),
  );
  return { asked, told, checked };
}

describe('permissions before a push', () => {
  it('are tried once a cell with every call that writes nothing, and hold for all its calendars', async () => {
    const { asked, told } = await checksOf(aDocument());
    expect(asked).toEqual(['hrp-patching']);
    expect(told).toEqual([
      ['identity ok', 'permissions ok'],
      ['identity ok', 'permissions ok'],
    ]);
  });

  it.each([
    'ssm:DescribeDocument',
    'ssm:ListDocumentVersions',
    'ssm:GetDocument',
    'ssm:GetCalendarState',
  ])('name %s where it is missing, and stop', async (action) => {
    const refused = async () => fails('denied', action);
    const method = {
      'ssm:DescribeDocument': 'versions',
      'ssm:ListDocumentVersions': 'findVersion',
      'ssm:GetDocument': 'text',
      'ssm:GetCalendarState': 'state',
    }[action]!;
    const { told, checked } = await checksOf(aDocument({ [method]: refused }));
    expect(told[0]).toEqual(['identity ok', 'permissions stop']);
    expect(checked[0]?.preflight[1]?.facts).toEqual({ action });
  });

  it.each(['wrong-account', 'no-access'] as const)('stop at %s, in its own words', async (kind) => {
    const { told, checked } = await checksOf(aDocument({ versions: async () => fails(kind, '') }));
    expect(told[0]).toEqual(['identity stop']);
    expect(checked[0]?.preflight[0]?.facts['message']).toContain('AWS said so.');
  });

  it.each(['throttled', 'signed-out', 'unreachable', 'refused'] as const)(
    'are called unknown where AWS is only %s',
    async (kind) => {
      const { told } = await checksOf(aDocument({ versions: async () => fails(kind, 'x') }));
      expect(told).toEqual([['permissions warn'], ['permissions warn']]);
    },
  );

  it('are called unknown where AWS takes too long', async () => {
    const { told, checked } = await checksOf(aDocument({ versions: () => never }), {
      patience: Promise.resolve(),
    });
    expect(told).toEqual([['permissions warn'], ['permissions warn']]);
    expect(checked[0]?.preflight[0]?.facts).toEqual({ unknown: 1 });
  });

  it('remember the write that was refused last', async () => {
    const message = 'hrp-patching: not allowed to call ssm:UpdateDocument. AWS said so.';
    const refused = aReceipt({ outcome: { kind: 'failed', message, written: false } });
    const { told, checked } = await checksOf(aDocument(), { receipts: [refused] });
    expect(told[0]).toEqual(['identity ok', 'permissions warn']);
    expect(checked[0]?.preflight[1]?.facts).toEqual({ action: 'ssm:UpdateDocument' });
    const since = await checksOf(aDocument(), { receipts: [aReceipt(), refused] });
    expect(since.told[0]).toEqual(['identity ok', 'permissions ok']);
  });
});
