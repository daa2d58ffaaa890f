/**
 * A calendar near the limit of 64 KB: two and a half years of other people's nights that nobody
 * ever cleaned up, and a few still to come.
 */
import { calendarText, event, type Lines } from './calendar-text.ts';
import { losAngeles } from './zones.ts';

const dayMs = 86_400_000;
const pastNights = 226;
const firstNightMs = Date.UTC(2024, 7, 6);

const laterNights = ['2027-03-23', '2027-04-20', '2027-05-18', '2027-06-22'];

/** The calendar's text with these events of ours at its end. */
export const crowdedCalendarText = (ours: readonly Lines[]): string =>
  calendarText('DEFAULT_CLOSED', 'Fabrikam patch windows', [
    ...pastDates.map(night),
    ...laterNights.map((date, index) => night(date, pastNights + index)),
    ...ours,
  ]);

// Tuesdays and Thursdays in turn: every third or fourth day, from August 2024 on.
const pastDates: readonly string[] = Array.from({ length: pastNights }, (_, index) => {
  const days = Math.floor(index / 2) * 7 + (index % 2) * 2;
  return new Date(firstNightMs + days * dayMs).toISOString().slice(0, 10);
});

const night = (date: string, index: number): Lines =>
  event({
    uid: `7a1d0c52-54e1-4f0b-9c55-${String(index).padStart(12, '0')}`,
    summary: `fabrikam-etl-drain-${date}`,
    zone: losAngeles,
    start: `${date}T01:00`,
    end: `${date}T03:30`,
  });
