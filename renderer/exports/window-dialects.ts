/** The forms in which a maintenance window can be taken along. */
import { asAwsCli } from '../../shared/exports/as-aws-cli.ts';
import { asCloudFormation } from '../../shared/exports/as-cloud-formation.ts';
import { asTerraform } from '../../shared/exports/as-terraform.ts';
import type { MaintenanceWindowDraft } from '../../shared/exports/maintenance-window-draft.ts';

export type Dialect = 'cli' | 'cloudformation' | 'terraform';

interface DialectFacts {
  readonly name: string;
  readonly what: string;
  readonly ending: 'sh' | 'yaml' | 'tf';
  readonly write: (draft: MaintenanceWindowDraft) => string;
}

/** In the order in which they are offered. */
export const dialects: Readonly<Record<Dialect, DialectFacts>> = {
  cli: { name: 'AWS CLI', what: 'The AWS CLI command', ending: 'sh', write: asAwsCli },
  cloudformation: {
    name: 'CloudFormation',
    what: 'The CloudFormation template',
    ending: 'yaml',
    write: asCloudFormation,
  },
  terraform: {
    name: 'Terraform',
    what: 'The Terraform resource',
    ending: 'tf',
    write: asTerraform,
  },
};
