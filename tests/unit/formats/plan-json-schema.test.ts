import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sampleOrganization } from '../../../electron/sample/organization/sample-organization.ts';
import { formatPlan } from '../../../shared/formats/plan-file.ts';
import { planJsonSchema } from '../../../shared/formats/plan-json-schema.ts';
import { aPlan } from '../../support/a-plan.ts';

describe('the published JSON Schema', () => {
  it('is that of the app: written anew by `vitest run plan-json-schema --update=all`', async () => {
    const text = await format(JSON.stringify(planJsonSchema()), {
      parser: 'json',
      printWidth: 100,
    });
    await expect(text).toMatchFileSnapshot('../../../docs/plan.schema.json');
  });

  it('takes what the app writes, and nothing that the app refuses to open', () => {
    const schema = z.fromJSONSchema(planJsonSchema());
    const sample: unknown = JSON.parse(formatPlan(sampleOrganization().plan, () => '0'.repeat(64)));
    expect(schema.safeParse(sample)).toMatchObject({ success: true });
    const ofNoState = JSON.parse(formatPlan(aPlan()).replace('"agreed"', '"maybe"')) as unknown;
    expect(schema.safeParse(ofNoState)).toMatchObject({ success: false });
    const newer = JSON.parse(
      formatPlan(aPlan()).replace('"version": 1', '"version": 2'),
    ) as unknown;
    expect(schema.safeParse(newer)).toMatchObject({ success: false });
  });
});
