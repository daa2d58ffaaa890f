/** The sample's plan as a file, for tests that start from one. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { sampleOrganization } from '../../electron/sample/organization/sample-organization.ts';
import { formatPlan } from '../../shared/formats/plan-file.ts';
import type { Plan } from '../../shared/model/plan.ts';

/** Writes it, changed as the test needs it; with another id nothing live stands behind it. */
export function writeSamplePlan(path: string, change: (plan: Plan) => Plan = (plan) => plan): void {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  writeFileSync(path, formatPlan(change(sampleOrganization().plan), sha256));
}
