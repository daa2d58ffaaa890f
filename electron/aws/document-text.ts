import { GetDocumentCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { AwsError } from './aws-error.ts';
import { attempt } from './ssm-door.ts';

/** The text of one version of a document, as a push reads it back: a number, `$LATEST` or `$DEFAULT`. */
export async function readText(
  client: SSMClient,
  { name, version }: { readonly name: string; readonly version: string },
): Promise<Result<string, AwsError>> {
  const document = await attempt('ssm:GetDocument', () =>
    client.send(
      new GetDocumentCommand({ Name: name, DocumentVersion: version, DocumentFormat: 'TEXT' }),
    ),
  );
  return document.ok ? ok(document.value.Content ?? '') : document;
}
