/** Exported maintenance windows, read by programs nobody here wrote. Where one is missing it says so. */
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { describe, expect, it, type TestContext } from 'vitest';
import { asAwsCli } from '../../../shared/exports/as-aws-cli.ts';
import { asCloudFormation } from '../../../shared/exports/as-cloud-formation.ts';
import { asTerraform } from '../../../shared/exports/as-terraform.ts';
import type { MaintenanceWindowDraft } from '../../../shared/exports/maintenance-window-draft.ts';
import { draftOf, exportedSeries } from '../../support/drafted-windows.ts';

const run = promisify(execFile);
const timeout = 120_000;
const environment = {
  ...process.env,
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  PYTHONWARNINGS: 'ignore',
};

/**
 * Runs the command as it stands, in a shell, with AWS's place taken by a server that notes what it
 * is asked: the CLI has read and validated it by then.
 */
async function askedBy(command: string): Promise<unknown> {
  const asked: unknown[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      asked.push([request.headers['x-amz-target'], JSON.parse(body)]);
      response.setHeader('content-type', 'application/x-amz-json-1.1');
      response.end('{"WindowId":"mw-0123456789abcdef0"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The server listens on a port: its address is no pipe's name.
  const { port } = server.address() as AddressInfo;
  const aws = `aws() { python3 -m awscli --endpoint-url http://127.0.0.1:${port} "$@"; }\n`;
  await run('bash', ['-c', aws + command], { env: environment }).finally(() => server.close());
  return asked;
}

async function needs(context: TestContext, program: string, args: readonly string[]) {
  const reason = await run(program, [...args], { env: environment }).then(
    () => null,
    () => `${program} ${args.join(' ')} is not there`,
  );
  if (reason !== null) context.skip(reason);
}

/** What AWS is to be told, by the names its API and CloudFormation share. */
const propertiesOf = (draft: MaintenanceWindowDraft) => ({
  Name: draft.name,
  Description: draft.description,
  Schedule: draft.spec.schedule,
  ScheduleTimezone: draft.zone,
  ...(draft.spec.offsetDays !== undefined && { ScheduleOffset: draft.spec.offsetDays }),
  ...(draft.spec.startDate !== undefined && { StartDate: draft.spec.startDate }),
  ...(draft.spec.endDate !== undefined && { EndDate: draft.spec.endDate }),
  Duration: draft.durationHours,
  Cutoff: draft.cutoffHours,
  AllowUnassociatedTargets: false,
});

const drafts = Object.entries(exportedSeries).map(
  ([name, series]) => [name, draftOf(series)] as const,
);

describe('an exported maintenance window', { timeout }, () => {
  it.for(drafts)('of %s is a command that the AWS CLI takes', async ([, draft], context) => {
    await needs(context, 'python3', ['-c', 'import awscli.clidriver']);
    const asked = await askedBy(asAwsCli(draft));
    const input = { ...propertiesOf(draft), ClientToken: expect.any(String) as string };
    expect(asked).toEqual([['AmazonSSM.CreateMaintenanceWindow', input]]);
  });

  it('would be refused by the AWS CLI if it were wrong', async (context) => {
    await needs(context, 'python3', ['-c', 'import awscli.clidriver']);
    const draft = { ...draftOf(exportedSeries['single-date']!), name: 'x' };
    await expect(askedBy(asAwsCli(draft))).rejects.toThrow('valid min length: 3');
  });

  it.for(drafts)('of %s is a template that YAML reads as meant', async ([, draft], context) => {
    await needs(context, 'python3', ['-c', 'import yaml']);
    const load = `import json, sys, yaml; print(json.dumps(yaml.safe_load(sys.argv[1])))`;
    const { stdout } = await run('python3', ['-c', load, asCloudFormation(draft)]);
    const { Resources } = JSON.parse(stdout) as { readonly Resources: Record<string, unknown> };
    const [resource] = Object.values(Resources);
    expect(resource).toEqual({
      Type: 'AWS::SSM::MaintenanceWindow',
      Properties: propertiesOf(draft),
    });
  });

  it.for(drafts)('of %s is laid out as Terraform does', async ([, draft], context) => {
    await needs(context, 'terraform', ['version']);
    const formatting = run('terraform', ['fmt', '-']);
    formatting.child.stdin?.end(asTerraform(draft));
    expect((await formatting).stdout).toContain(asTerraform(draft));
  });
});
