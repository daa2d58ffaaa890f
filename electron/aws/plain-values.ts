/**
 * Values of AWS's answers as they really are. The SDK gives them types that nobody checked: what came
 * over the wire may be anything, and what is not of its type counts as missing.
 */
import type { EpochMs } from '../../shared/time/time-range.ts';

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Finite numbers only. */
export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export const flagOf = (value: unknown): boolean | undefined =>
  typeof value === 'boolean' ? value : undefined;

/** Dates that are dates; those beyond what a calendar can show are none. */
export function instantOf(value: unknown): EpochMs | undefined {
  const ms = value instanceof Date ? value.getTime() : NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/** The members of a list that are objects, with the type that the SDK gives them. */
export const rowsOf = <T extends object>(value: readonly T[] | undefined): readonly T[] =>
  isList(value) ? value.filter(isObject) : [];

/** The members of a list that are texts. */
export const textsOf = (value: unknown): readonly string[] =>
  isList(value) ? value.filter((each) => typeof each === 'string') : [];

/** An object's members that are lists of texts, as parameters of tasks are. */
export const parametersOf = (
  value: unknown,
): Readonly<Record<string, readonly string[] | undefined>> =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, textsOf(each)]))
    : {};

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
