/** Shape of what a plan knows of its imports. */
import { z } from 'zod';
import type { ImportedMark } from '../model/imported-mark.ts';
import { id } from './schema-parts.ts';

const hash = z.string().min(1).max(64);

const mark = z.looseObject({
  id,
  itemKind: z.enum([
    'series',
    'release',
    'freeze',
    'holiday',
    'database-slot',
    'patch-event',
    'customer',
    'gke-policy',
    'node-count',
    'window-result',
  ]),
  itemId: z.string().min(1).max(500),
  system: z.string().min(1).max(100),
  key: z.string().min(1).max(1_000),
  sequence: z.int().min(0).exactOptional(),
  fingerprint: hash,
  planFingerprint: hash.exactOptional(),
}) satisfies z.ZodType<ImportedMark>;

/** Optional list of a plan. */
export const importFacts = { imports: z.array(mark).exactOptional() };
