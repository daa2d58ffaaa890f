/** What the stand-in holds while it runs: one cell per account and region, filled from the seed. */
import type { EpochMs } from '../../../shared/time/time-range.ts';
import { cellKey, type CellRef } from '../../../shared/model/target.ts';
import type {
  Seed,
  SeedAssociation,
  SeedBehaviour,
  SeedCell,
  SeedDocument,
  SeedMaintenanceWindow,
  SeedPatchState,
} from '../seed.ts';

/** One version of a document. Versions never change once made. */
export interface StoredVersion {
  readonly number: number;
  readonly versionName?: string;
  readonly displayName?: string;
  readonly text: string;
  readonly createdAtMs: EpochMs;
  /** Creating or Updating before this instant, Active from it on. */
  readonly activeFromMs: EpochMs;
}

/** An SSM document with its versions, oldest first; deleted ones are gone from the list. */
export interface StoredDocument {
  readonly name: string;
  readonly owner: CellRef;
  readonly type: string;
  readonly format: 'TEXT' | 'JSON' | 'YAML';
  readonly createdAtMs: EpochMs;
  versions: readonly [StoredVersion, ...StoredVersion[]];
  defaultNumber: number;
  /** Numbers are never used twice, even after a version is deleted. */
  nextNumber: number;
  targetType?: string;
  /** Account id, or `all`, to the versions it may read. */
  readonly sharedWith: Map<string, string>;
  readonly tags: Map<string, string>;
}

/** A maintenance window: the seed's facts, and tags, which can change. */
interface StoredWindow {
  readonly facts: SeedMaintenanceWindow;
  readonly tags: Map<string, string>;
}

/** One account × region. */
export interface Cell extends CellRef {
  readonly documents: Map<string, StoredDocument>;
  readonly windows: ReadonlyMap<string, StoredWindow>;
  readonly patchStates: readonly SeedPatchState[];
  readonly associations: readonly SeedAssociation[];
  behaviour: SeedBehaviour;
}

/** All cells, by account and region. */
export type World = ReadonlyMap<string, Cell>;

/** A world as the seed describes it. Every call makes a new one; the seed is never changed. */
export const worldOf = (seed: Seed): World =>
  new Map(seed.cells.map((cell) => [cellKey(cell), cellOf(cell)]));

function cellOf(seed: SeedCell): Cell {
  const { accountId, region, behaviour, patchStates, associations = [] } = seed;
  const owner = { accountId, region };
  return {
    ...owner,
    behaviour,
    patchStates,
    associations,
    documents: new Map(seed.documents.map((facts) => [facts.name, calendarOf(facts, owner)])),
    windows: new Map(
      seed.maintenanceWindows.map((facts) => [facts.windowId, { facts, tags: new Map() }]),
    ),
  };
}

function calendarOf(seed: SeedDocument, owner: CellRef): StoredDocument {
  const [first, ...rest] = seed.versions.map(({ text, createdAtMs }, index): StoredVersion => ({
    number: index + 1,
    text,
    createdAtMs,
    activeFromMs: createdAtMs,
  }));
  if (first === undefined) throw new Error(`Seed document ${seed.name} has no version`);
  return {
    name: seed.name,
    owner,
    type: 'ChangeCalendar',
    format: 'TEXT',
    createdAtMs: first.createdAtMs,
    versions: [first, ...rest],
    defaultNumber: seed.defaultVersion ?? seed.versions.length,
    nextNumber: seed.versions.length + 1,
    sharedWith: new Map(seed.sharedWith?.map((accountId) => [accountId, '$DEFAULT'])),
    tags: new Map(Object.entries(seed.tags ?? {})),
  };
}
