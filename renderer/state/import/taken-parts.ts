/**
 * What is taken of an import on its way from the thread to the window: in parts, each a message, so that
 * the window draws and hears keys between them, however many rows there are.
 */
import type { TakenLines } from '../../../shared/imports/apply-import.ts';
import type { PlanThing } from '../../../shared/imports/plan-things.ts';
import type { ImportedKind, ImportedMark } from '../../../shared/model/imported-mark.ts';

/** Some of what is taken, in the order in which it is put into the plan. */
export interface TakenPart {
  readonly things: readonly (readonly [ImportedKind, PlanThing])[];
  readonly marks: readonly ImportedMark[];
}

/** A part of this many takes a few milliseconds to receive. */
export const partLength = 500;

/** All parts; at least one, though it be empty. */
export function partsOf({ things, marks }: TakenLines): readonly TakenPart[] {
  const listed = [...things].flatMap(([kind, put]) =>
    [...put.values()].map((thing) => [kind, thing] as const),
  );
  const count = Math.max(1, Math.ceil(Math.max(listed.length, marks.length) / partLength));
  return Array.from({ length: count }, (_, at) => ({
    things: listed.slice(at * partLength, (at + 1) * partLength),
    marks: marks.slice(at * partLength, (at + 1) * partLength),
  }));
}

/** The whole of its parts, in their order. */
export function wholeOf(parts: readonly TakenPart[]): TakenLines {
  const things = new Map<ImportedKind, Map<string, PlanThing>>();
  for (const [kind, thing] of parts.flatMap((part) => part.things)) {
    const ofKind = things.get(kind) ?? new Map<string, PlanThing>();
    things.set(kind, ofKind.set(thing.id, thing));
  }
  return { things, marks: parts.flatMap(({ marks }) => marks) };
}
