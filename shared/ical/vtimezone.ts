/** VTIMEZONE of RFC 5545 section 3.6.5: a zone described by its rules instead of its name. */
import type { WallMs } from '../time/wall-ms.ts';
import { nameOf, splitDateLine, splitLine } from './content-line.ts';
import { localLength, wallMsAt } from './date-value.ts';
import { LineCursor, unfold } from './line-cursor.ts';
import { makeRuleTable, type RuleTable } from './rule-table.ts';
import { readYearlyRule, wallsOfYearlyRule, type YearlyRule } from './yearly-rule.ts';

/** One STANDARD or DAYLIGHT. Offsets are local minus UTC. */
interface Observance {
  /** First onset, on a wall that still shows `fromMs`. */
  readonly firstWallMs: WallMs;
  readonly fromMs: number;
  readonly toMs: number;
  readonly rule: YearlyRule | null;
  readonly alsoAt: readonly WallMs[];
}

/** A VTIMEZONE as it stands in the text. */
export interface VTimezone {
  readonly tzid: string;
  /** IANA names that its maker left beside the rules. */
  readonly hints: readonly string[];
  readonly observances: readonly Observance[];
  /** The line that stands in the way of using its rules. */
  readonly fault: { readonly line: number; readonly reason: string } | null;
}

const mostObservances = 500;
const mostOnsets = 20_000;

/** Reads one VTIMEZONE, BEGIN to END. `firstLine` is its line in the whole text. */
export function readVTimezone(text: string, firstLine: number): VTimezone {
  return new VTimezoneReader(text, firstLine).read();
}

/**
 * The offsets a VTIMEZONE describes, until the end of a year, as one table for all of time.
 * Null where its rules make more onsets than any zone ever had.
 */
export function tableOfVTimezone({ observances }: VTimezone, lastYear: number): RuleTable | null {
  const onsets = observances.flatMap((observance) => {
    const { firstWallMs, fromMs, toMs, rule, alsoAt } = observance;
    const byRule = rule === null ? [] : wallsOfYearlyRule(rule, observance, lastYear);
    return [firstWallMs, ...byRule, ...alsoAt].map((wallMs) => ({
      atMs: wallMs - fromMs,
      fromMs,
      toMs,
    }));
  });
  onsets.sort((a, b) => a.atMs - b.atMs);
  const first = onsets[0];
  if (first === undefined || onsets.length > mostOnsets) return null;
  const changes: number[] = [];
  const offsetsMs = [first.fromMs];
  for (const { atMs, toMs } of onsets) {
    if (toMs === offsetsMs.at(-1)) continue;
    changes.push(atMs);
    offsetsMs.push(toMs);
  }
  return makeRuleTable(changes, offsetsMs);
}

interface ObservanceDraft {
  firstWallMs: WallMs;
  fromMs: number;
  toMs: number;
  rule: YearlyRule | null;
  alsoAt: WallMs[];
}

class VTimezoneReader {
  private readonly cursor: LineCursor;
  private tzid = '';
  private readonly hints: string[] = [];
  private readonly observances: Observance[] = [];
  private observance: ObservanceDraft | null = null;
  private fault: VTimezone['fault'] = null;

  constructor(text: string, firstLine: number) {
    this.cursor = new LineCursor(text, firstLine);
  }

  read(): VTimezone {
    const { cursor } = this;
    while (cursor.next()) this.readLine(unfold(cursor.text, cursor.from, cursor.to));
    if (this.observances.length === 0) this.refuse('The time zone has no rules');
    const { tzid, hints, observances, fault } = this;
    return { tzid, hints, observances, fault };
  }

  private readLine(content: string): void {
    const value = (splitLine(content)?.value ?? '').trim();
    switch (nameOf(content) ?? '') {
      case 'BEGIN':
        if (/^(STANDARD|DAYLIGHT)$/i.test(value))
          this.observance = { firstWallMs: NaN, fromMs: NaN, toMs: NaN, rule: null, alsoAt: [] };
        return;
      case 'END':
        if (/^(STANDARD|DAYLIGHT)$/i.test(value)) this.endObservance();
        return;
      case 'TZID':
        if (this.tzid === '') this.tzid = value;
        return;
      case 'TZID-ALIAS-OF':
      case 'X-LIC-LOCATION':
        this.hints.push(value);
        return;
      default:
        if (this.observance !== null) this.readRule(this.observance, content, value);
    }
  }

  private readRule(observance: ObservanceDraft, content: string, value: string): void {
    switch (nameOf(content) ?? '') {
      case 'TZOFFSETFROM':
        observance.fromMs = offsetMsOf(value);
        return;
      case 'TZOFFSETTO':
        observance.toMs = offsetMsOf(value);
        return;
      case 'DTSTART':
        observance.firstWallMs = wallMsAt(value, 0, localLength);
        return;
      case 'RRULE':
        observance.rule = readYearlyRule(value);
        if (observance.rule === null) this.refuse('The rule of the time zone is not understood');
        return;
      case 'RDATE':
        for (const date of (splitDateLine(content)?.value ?? '').split(',', mostOnsets))
          observance.alsoAt.push(wallMsAt(date.trim(), 0, localLength));
        return;
    }
  }

  private endObservance(): void {
    const { observance } = this;
    this.observance = null;
    if (observance === null) return;
    const { firstWallMs, fromMs, toMs, alsoAt } = observance;
    if ([firstWallMs, fromMs, toMs, ...alsoAt].some(Number.isNaN))
      this.refuse('The rules of the time zone are not whole');
    else if (this.observances.length >= mostObservances)
      this.refuse('The time zone has too many rules');
    else this.observances.push(observance);
  }

  private refuse(reason: string): void {
    this.fault ??= { line: this.cursor.line, reason };
  }
}

/** `+0530`, `-05:00`, `+045602` as milliseconds; NaN for anything else. */
function offsetMsOf(raw: string): number {
  const parts = /^([+-])(\d\d):?(\d\d)(?::?(\d\d))?$/.exec(raw);
  if (parts === null) return NaN;
  const [, sign, hours, minutes, seconds = '0'] = parts;
  const sizeMs = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
  return sign === '-' ? -sizeMs : sizeMs;
}
