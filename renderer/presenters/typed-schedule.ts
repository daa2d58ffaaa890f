/** A schedule that is typed as a sentence, and what is wrong with one that is not understood. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { longestWindowMinutes, shortestWindowMinutes } from '../../shared/planning/edit-plan.ts';
import {
  parseTypedSeries,
  type TypedDefaults,
  type TypedSeries,
  type TypedSeriesError,
} from '../../shared/schedule/parse-typed-series.ts';
import { formatDuration } from './format-time.ts';

/** Reads a sentence; the error is one too, and names the part that was not understood. */
export function readTypedSchedule(
  text: string,
  defaults: TypedDefaults,
): Result<TypedSeries, string> {
  const typed = parseTypedSeries(text, defaults);
  if (!typed.ok) return err(faultWords(typed.error));
  const { durationMinutes } = typed.value;
  return durationMinutes < shortestWindowMinutes
    ? err(lengthWords(durationMinutes))
    : ok(typed.value);
}

function faultWords({ kind, text, zones = [] }: TypedSeriesError): string {
  const part = `“${text.trim().replaceAll(/\s+/g, ' ')}”`;
  switch (kind) {
    case 'no-time':
      return noTimeWords(text);
    case 'no-days':
      return text.trim() === ''
        ? `No days in it: begin with ${daysExample}.`
        : `${part} does not begin with days: write ${daysExample}.`;
    case 'bad-date':
      return `${part} is no day of the calendar.`;
    case 'unknown-zone':
      return `${part} is not understood: no zone or city is called that.`;
    case 'ambiguous-zone':
      return `${part} may be ${listed(zones)}: write one of them.`;
    case 'too-long':
      return lengthWords(Number(text));
    default:
      return assertNever(kind);
  }
}

/** `25:00` is meant as a time, and is none. */
function noTimeWords(text: string): string {
  const odd = /\b\d{1,2}(?::\d\d(?:\s*[ap]m)?|\s*[ap]m)\b/i.exec(text)?.[0];
  return odd === undefined
    ? 'No start in it: add a time such as 22:00 or 10pm.'
    : `“${odd}” is no time of the day: write one such as 22:00 or 10pm.`;
}

const daysExample = '2nd Saturday, every Friday, Patch Tuesday + 11, every 28 days or 2027-03-13';

const lengthWords = (minutes: number): string =>
  `A window lasts ${formatDuration(shortestWindowMinutes)} to ${formatDuration(longestWindowMinutes)}, not ${formatDuration(minutes)}.`;

const mostZonesNamed = 4;

function listed(zones: readonly string[]): string {
  const named = zones.slice(0, mostZonesNamed);
  const more = zones.length - named.length;
  return more > 0 ? `${named.join(', ')} or ${more} more` : named.join(' or ');
}
