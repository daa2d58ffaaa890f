/** What a document's content must be for AWS to store it. */
import { ok, type Result } from '../../../../shared/kernel/result.ts';
import { refuse, type AwsError } from '../aws-error.ts';

/** AWS's limit on the content of a document, in UTF-8 bytes. */
const contentLimitBytes = 64 * 1024;

/** Refuses a content that is too large, or whose format does not go with the document's type. */
export function checkContent(content: {
  readonly type: string;
  readonly format: 'TEXT' | 'JSON' | 'YAML';
  readonly text: string;
}): Result<null, AwsError> {
  const { type, format, text } = content;
  if (Buffer.byteLength(text) > contentLimitBytes)
    return refuse('MaxDocumentSizeExceeded', 'The size limit of a document is 64 KB.');
  if (type === 'ChangeCalendar')
    return format === 'TEXT'
      ? ok(null)
      : refuse('InvalidDocumentContent', `Document format '${format}' is not supported.`);
  if (format === 'TEXT')
    return refuse('InvalidDocumentContent', `Invalid document format: ${format}`);
  return hasSchemaVersion(text, format)
    ? ok(null)
    : refuse(
        'InvalidDocumentSchemaVersion',
        'The version of the document schema is not supported.',
      );
}

function hasSchemaVersion(text: string, format: 'JSON' | 'YAML'): boolean {
  if (format === 'YAML') return /^schemaVersion:/m.test(text);
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && 'schemaVersion' in read;
  } catch {
    // Not JSON: it has no schema version either, and the refusal says so.
    return false;
  }
}
