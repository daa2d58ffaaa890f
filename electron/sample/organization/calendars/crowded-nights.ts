/**
 * Two and a half years of other people's nights that nobody ever cleaned up, and a few to come:
 * they bring one calendar near the limit of 64 KB.
 */
import { losAngeles } from '../zones.ts';
import { event, type Lines } from './calendar-text.ts';

const dayMs = 86_400_000;
const pastNights = 226;
const firstNightMs = Date.UTC(2024, 7, 6);

// Tuesdays and Thursdays in turn, from August 2024 to October 2026.
const pastDates: readonly string[] = Array.from({ length: pastNights }, (_, index) => {
  const days = Math.floor(index / 2) * 7 + (index % 2) * 2;
  return new Date(firstNightMs + days * dayMs).toISOString().slice(0, 10);
});

const laterDates = ['2027-03-23', '2027-04-20', '2027-05-18', '2027-06-22'];

/** Some 60 KB, at about 270 bytes a night. */
export const crowdedNights: readonly Lines[] = [...pastDates, ...laterDates].map((date, index) =>
  event({
    uid: `7a1d0c52-54e1-4f0b-9c55-${String(index).padStart(12, '0')}`,
    summary: `fabrikam-etl-drain-${date}`,
    zone: losAngeles,
    start: `${date}T01:00`,
    end: `${date}T03:30`,
  }),
);
