/** Making a Change Calendar, and taking it away again while it is still empty. */
import { CreateDocumentCommand, DeleteDocumentCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { AwsError } from './aws-error.ts';
import { attempt } from './ssm-door.ts';

/** Creates the document; its first version is in force at once. */
export async function pushNewCalendar(
  client: SSMClient,
  calendar: {
    readonly name: string;
    readonly text: string;
    readonly versionName: string;
    readonly tags: readonly { readonly key: string; readonly value: string }[];
  },
): Promise<Result<string, AwsError>> {
  const created = await attempt('ssm:CreateDocument', () =>
    client.send(
      new CreateDocumentCommand({
        Name: calendar.name,
        Content: calendar.text,
        DocumentType: 'ChangeCalendar',
        DocumentFormat: 'TEXT',
        VersionName: calendar.versionName,
        ...(calendar.tags.length > 0 && {
          Tags: calendar.tags.map(({ key, value }) => ({ Key: key, Value: value })),
        }),
      }),
    ),
  );
  return created.ok ? ok(created.value.$metadata.requestId ?? '') : created;
}

/** Deletes the document with all of its versions. */
export async function pushCalendarDeletion(
  client: SSMClient,
  name: string,
): Promise<Result<string, AwsError>> {
  const deleted = await attempt('ssm:DeleteDocument', () =>
    client.send(new DeleteDocumentCommand({ Name: name })),
  );
  return deleted.ok ? ok(deleted.value.$metadata.requestId ?? '') : deleted;
}
