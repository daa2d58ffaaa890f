/** Pages of a list, with tokens that hold only for the request that they were given to. */
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { refuse, type AwsError, type Json, type Outcome } from './aws-error.ts';

/** The two members every paged request has, beside its own. */
export interface PageRequest {
  readonly MaxResults?: number;
  readonly NextToken?: string;
}

/** A list to be answered page by page. */
export interface Pages<Row> {
  /** The answer's member that holds the rows. */
  readonly member: string;
  readonly rows: readonly Row[];
  readonly toJson: (row: Row) => Json;
  /** Rows a page when the request does not say. */
  readonly defaultSize: number;
  /** What AWS sends as NextToken with the last page: an empty string, or nothing. */
  readonly lastToken: '' | undefined;
}

/** The rows of one page, and the token that goes with them. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly NextToken: string | undefined;
}

/**
 * The page that `request` asks for. A token is refused (`InvalidNextToken`) when it is not ours or
 * when anything but `MaxResults` differs from the request that got it.
 */
export function takePage<Row>(
  request: PageRequest,
  pages: Omit<Pages<Row>, 'toJson'>,
): Result<Page<Row>, AwsError> {
  const { MaxResults = pages.defaultSize, NextToken = '', ...rest } = request;
  const scope = pages.member + JSON.stringify(rest);
  const offset = NextToken === '' ? 0 : readToken(NextToken, scope);
  if (offset === null) return refuse('InvalidNextToken', 'The specified token is not valid.');
  const end = offset + MaxResults;
  return ok({
    rows: pages.rows.slice(offset, end),
    NextToken: end < pages.rows.length ? makeToken(end, scope) : pages.lastToken,
  });
}

/** Answers the page that `request` asks for; see `takePage`. */
export function answerPage<Row>(request: PageRequest, pages: Pages<Row>): Outcome {
  const page = takePage(request, pages);
  if (!page.ok) return page;
  const { rows, NextToken } = page.value;
  return ok({ [pages.member]: rows.map(pages.toJson), NextToken });
}

const makeToken = (offset: number, scope: string): string =>
  Buffer.from(JSON.stringify([offset, scope])).toString('base64url');

/** The offset a token of this scope stands for; null for any other text. */
function readToken(token: string, scope: string): number | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    const offset = Array.isArray(read) ? Number(read[0]) : Number.NaN;
    return token === makeToken(offset, scope) ? offset : null;
  } catch {
    // Not a token of ours; the caller says so in AWS's words.
    return null;
  }
}
