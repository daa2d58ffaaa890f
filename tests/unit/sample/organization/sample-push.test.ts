import { describe, expect, it } from 'vitest';
import { prepareChanges } from '../../../../shared/changes/prepare-changes.ts';
import { nowMs, plan, seed, windows } from './sample-year.ts';
import { seedReadings } from './seed-readings.ts';

const calendars = seedReadings(seed).flatMap((reading) => reading.calendars);
const prepare = (...chosenWindowIds: readonly string[]) =>
  prepareChanges({ plan, windows, chosenWindowIds, calendars, nowMs });
const kindsOf = (windowId: string) =>
  prepare(windowId).calendars.map(({ calendarKey, events }) => [
    calendarKey,
    events.find((event) => event.windowId === windowId)?.kind,
  ]);

describe('pushing in the sample', () => {
  it('changes nothing about windows that are pushed already', () => {
    const pushed = windows.filter(({ state }) => state === 'pushed').map(({ id }) => id);
    const changes = prepare(...pushed).calendars;
    expect(changes.length).toBeGreaterThan(5);
    expect(changes.filter(({ textBefore, textAfter }) => textBefore !== textAfter)).toEqual([]);
  });

  it('adds a draft to both regions of its account', () => {
    expect(kindsOf('hrp-northwind-prod@2027-03-13T22:00')).toEqual([
      ['111122220105/us-east-1/hrp-patching', 'added'],
      ['111122220105/us-west-2/hrp-patching', 'added'],
    ]);
  });

  it('moves the window that was moved after it was pushed', () => {
    expect(kindsOf('hrp-fabrikam-nonprod@2027-03-18T20:00')).toEqual([
      ['111122220108/us-west-2/hrp-patching', 'moved'],
    ]);
  });

  it('removes the window that was cancelled after it was pushed', () => {
    expect(kindsOf('hrp-proseware-nonprod@2027-04-10T20:00')).toEqual([
      ['111122220108/us-west-2/hrp-patching', 'removed'],
    ]);
  });

  it('stops only at the calendar that is nearly full', () => {
    const agreed = windows.filter(({ state, kind }) => state === 'agreed' && kind !== 'image');
    const stopped = prepare(...agreed.map(({ id }) => id)).calendars.flatMap(
      ({ calendarKey, preflight }) =>
        preflight.filter(({ level }) => level === 'stop').map(({ kind }) => [calendarKey, kind]),
    );
    expect(stopped).toEqual([['111122220103/us-west-2/hrp-patching', 'size']]);
  });

  it('finds a calendar for every window but the images and what AMS is asked for', () => {
    const real = windows.filter(({ kind }) => kind !== 'image');
    const { unplaced } = prepare(...real.map(({ id }) => id));
    expect(unplaced.filter(({ reason }) => reason !== 'managed-by-ams')).toEqual([]);
    const handedIn = new Set(unplaced.map(({ detail }) => detail));
    expect([...handedIn]).toEqual(['Contoso']);
  });
});
