import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import type { AwsError } from './aws-error.ts';
import { isList, rowsOf, textOf } from './plain-values.ts';

/** More pages than any account may hold of anything: what goes on is a fault of what answers. */
const mostPages = 200;

const noList = { code: 'NoList', message: 'The answer does not hold the list that was asked for.' };

/** One page: its rows, and where the next one begins. */
interface Page<T> {
  readonly rows: readonly T[] | undefined;
  readonly nextToken: string | undefined;
}

/**
 * Reads page after page. An empty token ends it as a missing one does; a token that was there before,
 * or too many pages, is a refusal that names `action`: a list that never ends must not look whole.
 */
export async function readPages<T extends object>(
  action: string,
  read: (nextToken: string | undefined) => Promise<Result<Page<T>, AwsError>>,
): Promise<Result<readonly T[], AwsError>> {
  const rows: T[] = [];
  const tokens = new Set<string>();
  let nextToken: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await read(nextToken);
    if (!answer.ok) return answer;
    // AWS sends an empty list where there is nothing: no list at all is no answer of AWS's.
    if (!isList(answer.value.rows)) return err({ kind: 'refused', action, ...noList });
    for (const row of rowsOf(answer.value.rows)) rows.push(row);
    nextToken = textOf(answer.value.nextToken);
    if (nextToken === undefined || nextToken === '') return ok(rows);
    if (tokens.has(nextToken)) break;
    tokens.add(nextToken);
  }
  const message = `The list goes on without an end after ${rows.length} entries.`;
  return err({ kind: 'refused', action, code: 'EndlessList', message });
}
