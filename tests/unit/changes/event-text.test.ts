import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventTextOf } from '../../../shared/changes/event-text.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { aWindow } from '../conflicts/builders.ts';

const named = (name: string, differs: Partial<PatchWindow> = {}) =>
  eventTextOf(aWindow('w', [0, 6], { name, ...differs }));

describe('eventTextOf', () => {
  it.each([
    ['Northwind prod', 'patch-northwind-prod-2027-05-03'],
    ['Zürich & Söhne — Prod', 'patch-zurich-sohne-prod-2027-05-03'],
    ['v1.2_beta', 'patch-v1.2_beta-2027-05-03'],
    ['日本', 'patch-hrp-northwind-prod-2027-05-03'],
    ['', 'patch-hrp-northwind-prod-2027-05-03'],
    ['--x--', 'patch-x-2027-05-03'],
  ])('calls %j %s', (name, summary) => {
    expect(named(name).summary).toBe(summary);
  });

  it.each([
    ['scan', 'scan-w-2027-05-03'],
    ['database', 'database-w-2027-05-03'],
    ['image', 'image-w-2027-05-03'],
  ] as const)('says what a %s is', (kind, summary) => {
    expect(named('w', { kind }).summary).toBe(summary);
  });

  it('takes the date that the zone of the window shows', () => {
    expect(named('w', { localStart: '2027-05-02T20:00' }).summary).toBe('patch-w-2027-05-02');
  });

  it('keeps the name as people know it in the description, on one line', () => {
    expect(named('Zürich; “A”\r\nB\u0000').description).toBe(
      'Zürich; “A” B: install window, pushed by Patch Window Planner.',
    );
  });

  it('gives the console only what its form allows, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(named(name).summary).toMatch(/^[A-Za-z0-9._-]{1,80}$/);
      }),
    );
  });
});
