import { describe, expect, it } from 'vitest';
import { probeHandlers } from '../../electron/services/probe-handlers.ts';
import { openPlanSession } from '../../electron/services/plan-session.ts';
import { blockedAt } from '../../shared/conflicts/blocked-at.ts';
import { horizonOf } from '../../shared/occurrences/horizon.ts';
import { sampleSession } from '../support/sample-session.ts';

describe('probing calendars', () => {
  it('answers for every calendar of the sample what its own text says, at hours of a night', async () => {
    const { session, live, plan, nowMs } = await sampleSession();
    const probe = probeHandlers(session)['calendar:probe'];
    const { occurrences, calendars } = live.snapshot.occurrencesIn(horizonOf(nowMs));
    const { cells } = live.snapshot.describe();
    for (const instant of ['2027-03-13T12:00Z', '2027-03-14T03:00Z', '2027-12-28T00:00Z']) {
      const atMs = Date.parse(instant);
      const closed = plan.organization.businessUnits.flatMap(({ id }) => [
        ...blockedAt({
          atMs,
          target: { businessUnitId: id },
          organization: plan.organization,
          calendars,
          live: occurrences,
          freezes: [],
          cells,
        }).closed,
      ]);
      const known = new Set(closed.map(({ calendar }) => calendar.key));
      const asked = calendars
        .filter(({ polarity, cell }) => polarity !== null && isOfACustomer(cell.accountId))
        .map(({ key }) => key);
      const answered = await probe({ calendarKeys: asked, atMs });
      if (!answered.ok) throw new Error(answered.error.message);
      expect(answered.value.states.map(({ calendarKey, state }) => [calendarKey, state])).toEqual(
        asked.map((key) => [key, known.has(key) ? 'CLOSED' : 'OPEN']),
      );
    }

    function isOfACustomer(accountId: string): boolean {
      return plan.organization.customers.some(({ environments }) =>
        environments.some((each) => each.cells.some((cell) => cell.accountId === accountId)),
      );
    }
  });

  it('says of a calendar that was not read what to do, and answers for the others', async () => {
    const { session, live, nowMs } = await sampleSession({ accountIds: ['111122220102'] });
    const [known] = live.snapshot.occurrencesIn(horizonOf(nowMs)).calendars;
    const probe = probeHandlers(session)['calendar:probe'];
    const key = known?.key ?? '';
    const answered = await probe({ calendarKeys: ['1/us-east-1/gone', key], atMs: nowMs });
    expect(answered).toMatchObject({
      ok: true,
      value: {
        atMs: nowMs,
        states: [
          { state: null, reason: expect.stringContaining('Refresh its cell') as string },
          { calendarKey: key, state: expect.stringMatching(/OPEN|CLOSED/) as string },
        ],
      },
    });
  });

  it('refuses while nothing live is open', async () => {
    const probe = probeHandlers(openPlanSession(() => undefined))['calendar:probe'];
    expect(await probe({ calendarKeys: ['a'], atMs: 0 })).toMatchObject({
      ok: false,
      error: { kind: 'no-source' },
    });
  });
});
