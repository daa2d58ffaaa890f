import { describe, expect, it } from 'vitest';
import { amsRfcs, type RfcQuestion } from '../../../shared/exports/ams-rfc.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';

const { organization } = aPlan();
const customer = {
  ...organization.customers[0]!,
  managedByAms: true,
  contacts: [{ id: 'c1', name: 'Ann', role: 'service manager', mail: 'ann@northwind.example' }],
};
const ask = (windows: readonly PatchWindow[], differs: Partial<RfcQuestion> = {}) =>
  amsRfcs({
    customer,
    organization,
    windows,
    planName: 'Plan 2027',
    reason: 'monthly patches',
    ...differs,
  });

describe('a request for change to AMS', () => {
  it('is the one on file, over the night on which clocks change', async () => {
    const [rfc] = ask([
      aWindow({ localStart: '2027-03-20T22:00' }),
      aWindow({ localStart: '2027-03-13T22:00' }),
    ]);
    await expect(rfc?.text).toMatchFileSnapshot('golden/ams-rfc.txt');
    await expect(rfc?.json).toMatchFileSnapshot('golden/ams-rfc.json');
  });

  it('holds in its parameters the very text, as JSON in JSON', () => {
    const [rfc] = ask([aWindow()]);
    const request = JSON.parse(rfc?.json ?? '') as {
      CreateRfc: { ExecutionParameters: string };
    };
    expect(JSON.parse(request.CreateRfc.ExecutionParameters)).toEqual({
      Comment: rfc?.text,
      Priority: 'Medium',
    });
  });

  it('becomes several where AMS would not take so long a comment, and loses no window', () => {
    const windows = Array.from({ length: 60 }, (_, index) =>
      aWindow({
        localStart: `2027-${String((index % 12) + 1).padStart(2, '0')}-1${index % 9}T0${index % 7}:00`,
      }),
    );
    const rfcs = ask(windows);
    expect(rfcs.length).toBeGreaterThan(2);
    expect(rfcs.filter(({ text }) => text.length > 5_000)).toEqual([]);
    expect(rfcs.flatMap(({ windowIds }) => windowIds).sort()).toEqual(
      windows.map(({ id }) => id).sort(),
    );
    expect(rfcs[0]?.name).toBe(`patch-windows-northwind-1-of-${rfcs.length}`);
  });

  it('is none where there is no window', () => {
    expect(ask([])).toEqual([]);
  });

  it('keeps a name with line breaks in its line', () => {
    const [rfc] = ask([aWindow({ name: 'Prod\nTarget: all' })], { reason: 'a\r\nb' });
    expect(rfc?.text).toContain('1. Prod Target: all: install, 6 h');
    expect(rfc?.text).toContain('Reason: a b');
  });
});
