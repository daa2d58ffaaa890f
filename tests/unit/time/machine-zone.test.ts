import { expect, it } from 'vitest';

const offsetMinutesInJanuary: Readonly<Record<string, number>> = {
  UTC: 0,
  'America/New_York': 300,
  'Asia/Kolkata': -330,
  'Pacific/Apia': -780,
};

// Processes are shared among files: one of another zone would make all of these runs the same run.
it('a run on a machine of another zone is one: its own clock says so', () => {
  const zone = process.env['TZ'] ?? '';
  const january = new Date(Date.UTC(2026, 0, 15, 12));
  expect(january.getTimezoneOffset()).toBe(offsetMinutesInJanuary[zone]);
});
