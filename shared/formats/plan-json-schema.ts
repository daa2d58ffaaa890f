/** The shape of plan files for editors and other programs: docs/plan.schema.json is made of it. */
import { z } from 'zod';
import { planSchema } from './plan-schema.ts';
import { newestVersion } from './plan-versions.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A whole file of the version that is written now. Unknown fields are allowed: they are kept. */
const planDocument = z.looseObject({
  format: z.literal('pwplan'),
  version: z.literal(newestVersion),
  plan: planSchema,
  sha256: hash.exactOptional().describe('SHA-256 of the text of `plan`, as the app writes it.'),
  earlier: z
    .array(hash)
    .exactOptional()
    .describe('Hashes of what the plan was before, newest first.'),
});

/** JSON Schema (draft 2020-12) of a `*.pwplan` file. */
export const planJsonSchema = () => ({
  ...z.toJSONSchema(planDocument, { io: 'input' }),
  title: 'Patch window plan',
  description:
    'A *.pwplan file. Instants are milliseconds since 1970 in UTC; starts of windows are on the wall clock of their zone, with elapsed minutes. What the shape cannot say, such as ids that are unique, the app checks on opening.',
});
