import fc from 'fast-check';
import { expect, it } from 'vitest';
import { preparePush } from '../../electron/services/prepare-push.ts';
import { pushCalendars } from '../../electron/services/push-calendars.ts';
import { parseCalendarDocument } from '../../shared/ical/calendar-document.ts';
import { readOurUid } from '../../shared/ical/our-uid.ts';
import { cellKey } from '../../shared/model/target.ts';
import { horizonOf } from '../../shared/occurrences/horizon.ts';
import { expandPlan } from '../../shared/schedule/expand-series.ts';
import { sampleSession } from '../support/sample-session.ts';

/** A calendar's text without the lines of this plan's events; a lone placeholder counts as nothing. */
function foreignLines(text: string, planId: string): string {
  const ours = parseCalendarDocument(text).events.filter(
    ({ uid }) => readOurUid(uid)?.planId === planId,
  );
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  for (const { firstLine, lastLine } of ours) lines.fill('', firstLine - 1, lastLine);
  return lines.join('').replace(/BEGIN:VTODO[^]*?END:VTODO\r?\n?/, '');
}

it('pushing any windows in any order leaves every foreign byte as it was', async () => {
  const sample = await sampleSession();
  const { plan, seed, nowMs, standIn, live, session } = sample;
  const documents = seed.cells.flatMap((cell) =>
    cell.documents.map(({ name }) => ({ cell, name })),
  );
  const foreign = () =>
    new Map(
      documents.map(({ cell, name }) => [
        `${cellKey(cell)}/${name}`,
        foreignLines(standIn.documentText(cell, name) ?? '', plan.id),
      ]),
    );
  const before = foreign();
  const ids = expandPlan(plan, horizonOf(nowMs)).map(({ id }) => id);
  const subset = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 12 });
  const prepare = preparePush({
    sha256: (text) => text,
    newId: () => 'id',
    nowMs: () => nowMs,
    calendars: live.snapshot.calendars,
    // Conflicts are not what this is about.
    occurrencesIn: () => [],
    cells: () => [],
    receipts: session.receipts,
  });

  let pushes = 0;
  const push = async (windowIds: readonly string[]): Promise<void> => {
    pushes += 1;
    const { calendars } = prepare(plan, windowIds);
    const receipts = await pushCalendars(
      {
        nowMs: () => nowMs,
        sleep: async () => {},
        document: ({ cell, calendarName }) =>
          live.source.cloud.document({ cell, name: calendarName }),
        onProgress: () => {},
        keepReceipt: session.keepReceipt,
        report: (bug) => {
          throw bug;
        },
        journal: { note: async () => {} },
        control: { mayGoOn: async () => true },
      },
      { pushId: `p${pushes}`, changes: calendars, begunKeys: new Set() },
    );
    for (const { outcome } of receipts) {
      expect(['verified', 'already-there', 'skipped']).toContain(outcome.kind);
    }
    live.snapshot.readAgain(receipts.map(({ cell }) => cell));
    await live.snapshot.settled();
  };

  await fc.assert(
    fc.asyncProperty(fc.array(subset, { minLength: 1, maxLength: 2 }), async (rounds) => {
      for (const windowIds of rounds) await push(windowIds);
      expect(foreign()).toEqual(before);
    }),
    { numRuns: 5, seed: 2027 },
  );
  expect(standIn.countCalls({ operation: 'UpdateDocument' })).toBeGreaterThan(5);
}, 60_000);
