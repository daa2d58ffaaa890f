/** REST-JSON and query-XML on the wire, as the sign-in services speak them. */
import type { WireAnswer } from '../protocol.ts';

/** JSON with a status. */
export const json = (value: unknown, statusCode = 200): WireAnswer =>
  answer(statusCode, JSON.stringify(value), { 'content-type': jsonType });

/** A refusal: its name stands in the header, as SDKs read it, and in the body, as OAuth has it. */
export const refusal = (statusCode: number, name: string, words: string): WireAnswer => {
  const oauth = { error: oauthName(name), error_description: words };
  return answer(statusCode, JSON.stringify({ __type: name, message: words, ...oauth }), {
    'content-type': jsonType,
    'x-amzn-errortype': name,
  });
};

/** `AuthorizationPendingException` is `authorization_pending` in OAuth. */
const oauthName = (name: string): string =>
  name
    .replace(/Exception$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
    .toLowerCase();

/** The browser is sent on. */
export const redirect = (url: string): WireAnswer => answer(302, '', { location: url });

export const page = (words: string, statusCode = 200): WireAnswer =>
  answer(statusCode, `<!doctype html><p>${words}</p>`, {
    'content-type': 'text/html; charset=utf-8',
  });

export const xml = (body: string, statusCode = 200): WireAnswer =>
  answer(statusCode, body, { 'content-type': 'text/xml' });

const jsonType = 'application/json';

function answer(
  statusCode: number,
  body: string,
  headers: Readonly<Record<string, string>>,
): WireAnswer {
  const length = String(Buffer.byteLength(body));
  return { kind: 'answer', statusCode, headers: { ...headers, 'content-length': length }, body };
}
