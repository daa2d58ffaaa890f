/**
 * Reads a calendar's file in one way and prints the figure: by default the median of warm runs. What
 * to do stands in the one argument, as `ParseTask`.
 */
import { readFileSync } from 'node:fs';
import { parseCalendarDocument } from '../../../shared/ical/calendar-document.ts';
import { toInstant } from '../../../shared/time/zone.ts';
import { printFigure, printOnce } from '../in-child.ts';
import { plainZone } from '../schedule/plain-bound.ts';
import type { ParseTask } from './measure-parse.ts';
import { checkOf, peers } from './parse-peers.ts';
import { plainParse } from './plain-bound.ts';
import { sampleZones } from './sample-calendar.ts';

const ways: Readonly<Record<string, (text: string) => { count: number; check: number }>> = {
  ...peers,
  ours: (text) => {
    const document = parseCalendarDocument(text);
    let check = document.problems.length;
    let count = 0;
    for (const { uid, summary, rrule, startMs, endMs } of document.events) {
      if (uid !== '' && summary !== '' && rrule !== '') count++;
      check += checkOf(startMs, endMs);
    }
    return { count, check };
  },
  bound: (text) => {
    const read = plainParse(text);
    let check = 0;
    for (const { start, end } of read) check += checkOf(start * 1_000, end * 1_000);
    return { count: read.length, check };
  },
};

// Only measure-parse.ts starts this, with a task of its own.
const task = JSON.parse(process.argv[2] ?? '') as ParseTask;
const { way: name, file, once, scale, made = '' } = task;
const way = ways[name];
if (way === undefined) throw new Error(`No way named ${name}`);
const text = readFileSync(file, 'utf8');
// The first formatter of a process loads what ICU needs, whoever makes it.
if (made === 'formatter') new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Tokyo' }).format(0);
if (made === 'tables')
  for (const zone of sampleZones) {
    toInstant('2026-05-01T00:00', zone);
    plainZone(zone);
  }
if (once) printOnce(() => way(text), scale);
else printFigure(text.length > 2e7 ? 3 : text.length > 1e6 ? 7 : 15, () => way(text));
