import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reminderHandlers, type Notice } from '../../../electron/services/reminder-handlers.ts';
import { reminderKinds, type ReminderKind } from '../../../shared/model/reminder-kind.ts';

const reminder = (key: string, kind: ReminderKind = 'notice') => ({
  key,
  kind,
  title: `Title ${key}`,
  body: `Body ${key}`,
});

/** A desktop that remembers; `told` lives on when the app is started again. */
function aDesktop(off: readonly ReminderKind[] = []) {
  const shown: Notice[] = [];
  let told: readonly string[] = [];
  const settings = { remindersOff: [...off] };
  const start = () =>
    reminderHandlers({
      settings: () => settings,
      told: () => told,
      keepTold: (keys) => (told = keys),
      show: (notice) => shown.push(notice),
    })['reminder:tell'];
  return { shown, settings, start, told: () => told };
}

describe('reminders on the desktop', () => {
  it('are shown once, after a restart too', async () => {
    const desktop = aDesktop();
    const reminders = [reminder('a'), reminder('b')];
    expect(await desktop.start()({ reminders })).toEqual({ ok: true, value: { shown: 2 } });
    expect(await desktop.start()({ reminders })).toEqual({ ok: true, value: { shown: 0 } });
    expect(desktop.shown.map(({ title }) => title)).toEqual(['Title a', 'Title b']);
  });

  it('that are switched off are not shown, nor taken for told', async () => {
    const desktop = aDesktop(['unpushed']);
    const reminders = [reminder('a', 'unpushed'), reminder('b', 'window-soon')];
    await desktop.start()({ reminders });
    expect(desktop.shown.map(({ kind }) => kind)).toEqual(['window-soon']);
    desktop.settings.remindersOff.length = 0;
    await desktop.start()({ reminders });
    expect(desktop.shown.map(({ kind }) => kind)).toEqual(['window-soon', 'unpushed']);
  });

  it('that come in great number are one', async () => {
    const desktop = aDesktop();
    const reminders = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => reminder(key));
    await desktop.start()({ reminders });
    expect(desktop.shown).toEqual([
      {
        kind: 'notice',
        title: '6 reminders',
        body: 'Title a\nTitle b\nTitle c\nTitle d\nand 2 more',
      },
    ]);
  });

  it('are never shown twice, whatever comes in which order', async () => {
    const anyReminder = fc
      .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom(...reminderKinds))
      .map(([key, kind]) => reminder(`${kind} ${key}`, kind));
    const calls = fc.array(fc.array(anyReminder, { maxLength: 3 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(calls, async (all) => {
        const desktop = aDesktop(['window-soon']);
        for (const reminders of all) await desktop.start()({ reminders });
        const titles = desktop.shown.map(({ title }) => title);
        expect(new Set(titles).size).toBe(titles.length);
        const wanted = all.flat().filter(({ kind }) => kind !== 'window-soon');
        expect(new Set(titles)).toEqual(new Set(wanted.map(({ title }) => title)));
      }),
      { numRuns: 60 },
    );
  });

  it('forgets the oldest keys, not the newest', async () => {
    const desktop = aDesktop();
    for (let from = 0; from < 2_500; from += 500) {
      const keys = Array.from({ length: 500 }, (_, index) => reminder(String(from + index)));
      await desktop.start()({ reminders: keys });
    }
    expect(desktop.told()).toHaveLength(2_000);
    expect(desktop.told().at(-1)).toBe('2499');
  });

  it('forgets nothing that is still due', async () => {
    const desktop = aDesktop();
    const standing = reminder('standing');
    for (let from = 0; from < 3_000; from += 500) {
      const others = Array.from({ length: 500 }, (_, index) => reminder(String(from + index)));
      await desktop.start()({ reminders: [standing, ...others] });
    }
    const again = await desktop.start()({ reminders: [standing] });
    expect(again).toEqual({ ok: true, value: { shown: 0 } });
  });
});
