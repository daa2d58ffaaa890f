/**
 * A series as the maintenance window a person may create from it. Nothing here is ever written to
 * AWS by the app: what comes of it is text for the command line, CloudFormation or Terraform.
 */
import { ok, type Result } from '../kernel/result.ts';
import type { Series } from '../model/series.ts';
import type { Zone } from '../time/local-date-time.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import type { AwsScheduleSpec } from '../schedule/aws-schedule.ts';
import {
  compileAwsSchedule,
  type CompileError,
  type CompileQuestion,
} from '../schedule/compile-aws-schedule.ts';
import { describeSeries } from '../schedule/describe-rule.ts';
import { limitNotes } from './limit-notes.ts';

/** What the three kinds of text are made of. */
export interface MaintenanceWindowDraft {
  /** As AWS takes it: 3 to 128 of `[a-zA-Z0-9_.-]`. */
  readonly name: string;
  /** 1 to 128 characters. */
  readonly description: string;
  readonly durationHours: number;
  /** Hours before the end after which no task starts; below the duration. */
  readonly cutoffHours: number;
  readonly spec: AwsScheduleSpec;
  readonly zone: Zone;
  /** The rule in words. */
  readonly ruleWords: string;
  /** The first starts that series and schedule have in common, at most twelve. */
  readonly nextStartsMs: readonly EpochMs[];
  /** How many starts of the range were compared, the last of them. */
  readonly proved: { readonly count: number; readonly untilMs: EpochMs };
  /** Sentences on what the window does not do, or AWS may read otherwise. */
  readonly limits: readonly string[];
}

const datesTold = 12;

/**
 * Drafts the maintenance window of a series, holidays already gone round (`withHolidayChanges`).
 * The range begins now and is what dates are proved over. Refused where AWS cannot express it.
 */
export function draftMaintenanceWindow(
  question: CompileQuestion & { readonly cutoffHours?: number },
): Result<MaintenanceWindowDraft, CompileError> {
  const compiled = compileAwsSchedule(question);
  if (!compiled.ok) return compiled;
  const { series, cutoffHours = 1 } = question;
  const { spec, startsMs } = compiled.value;
  const durationHours = series.durationMinutes / 60;
  return ok({
    name: windowNameOf(series),
    description: descriptionOf(series),
    durationHours,
    // AWS takes no cutoff as long as the window; an hour's window has none.
    cutoffHours: Math.max(0, Math.min(Math.floor(cutoffHours), durationHours - 1)),
    spec,
    zone: series.zone,
    ruleWords: describeSeries(series),
    nextStartsMs: startsMs.slice(0, datesTold),
    proved: { count: startsMs.length, untilMs: lastOf(startsMs, question.range) },
    limits: limitNotes(compiled.value, series),
  });
}

const lastOf = (startsMs: readonly EpochMs[], { startMs }: TimeRange): EpochMs =>
  startsMs.at(-1) ?? startMs;

/** `patch-northwind-prod` of `Northwind prod`: what AWS's pattern leaves of the name. */
export function windowNameOf({ name, kind }: Pick<Series, 'name' | 'kind'>): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  const prefix = kind === 'install' ? 'patch' : kind;
  return `${prefix}-${slug === '' ? 'window' : slug}`.slice(0, 128).replace(/-+$/, '');
}

/** AWS takes 128 characters; control characters would break comments and shells. */
function descriptionOf({ name, kind }: Series): string {
  const text = `${name}: ${kind} window, planned in Patch Window Planner`;
  return Array.from(text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' '))
    .slice(0, 128)
    .join('');
}
