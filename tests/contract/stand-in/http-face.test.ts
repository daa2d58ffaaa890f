import { ListDocumentsCommand, SSMClient } from '@aws-sdk/client-ssm';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Listening } from '../../../electron/sample/stand-in/faces/http-face.ts';
import { createStandIn } from '../../../electron/sample/stand-in/stand-in.ts';
import { aSeed, home, homeCell } from './a-seed.ts';
import { aBench } from './sdk-client.ts';

const { standIn } = aBench();
let listening: Listening;
beforeAll(async () => {
  listening = await standIn.listen();
});
afterAll(() => listening.close());

const signed = (accountId = home.accountId, scope = 'us-east-1/ssm/aws4_request') =>
  `AWS4-HMAC-SHA256 Credential=PWPSAMPLE${accountId}/20270301/${scope}, SignedHeaders=host;x-amz-date, Signature=0123abcd`;

const headersOf = (operation: string): Readonly<Record<string, string>> => ({
  'content-type': 'application/x-amz-json-1.1',
  'x-amz-target': `AmazonSSM.${operation}`,
  authorization: signed(),
});

async function post(
  operation: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; json: unknown; headers: Headers }> {
  const response = await fetch(listening.url, {
    method: 'POST',
    body,
    headers: { ...headersOf(operation), ...headers },
  });
  return { status: response.status, json: await response.json(), headers: response.headers };
}

const service = (code: string, message?: string) => ({
  __type: `com.amazon.coral.service#${code}`,
  ...(message === undefined ? {} : { message }),
});

describe('the HTTP face', () => {
  it('serves the SDK over the network', async () => {
    const client = new SSMClient({
      region: 'us-east-1',
      endpoint: listening.url,
      credentials: { accessKeyId: `PWPSAMPLE${home.accountId}`, secretAccessKey: 'none' },
    });
    const { DocumentIdentifiers } = await client.send(new ListDocumentsCommand({}));
    expect(DocumentIdentifiers).toHaveLength(3);
    client.destroy();
  });

  it('answers as JSON 1.1 with a request id of its own each time', async () => {
    const { status, headers } = await post('ListDocuments', '');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/x-amz-json-1.1');
    const next = await post('ListDocuments', '{}');
    expect(headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(next.headers.get('x-amzn-requestid')).not.toBe(headers.get('x-amzn-requestid'));
  });

  it('names an error in the body and in a header', async () => {
    const { status, json, headers } = await post('GetDocument', '{"Name":"nothing-here"}');
    expect(status).toBe(400);
    expect(json).toEqual({
      __type: 'InvalidDocument',
      Message: 'Document with name nothing-here does not exist.',
    });
    expect(headers.get('x-amzn-errortype')).toBe('InvalidDocument');
  });

  it('sends errors that have no member without one', async () => {
    const { json } = await post('ListDocuments', '{"Filters":[{"Key":"x","Values":["y"]}]}');
    expect(json).toEqual({ __type: 'InvalidFilterKey' });
  });

  it.each([
    ['nothing', '', 'MissingAuthenticationTokenException', 'Missing Authentication Token'],
    [
      'half a signature',
      'AWS4-HMAC-SHA256 Credential=PWPSAMPLE111122223333/20270301/us-east-1/ssm/aws4_request',
      'IncompleteSignatureException',
      "Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization=AWS4-HMAC-SHA256 Credential=PWPSAMPLE111122223333/20270301/us-east-1/ssm/aws4_request",
    ],
    [
      'another scheme',
      'Bearer abc',
      'IncompleteSignatureException',
      "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization=Bearer abc",
    ],
    [
      'the scope of another service',
      signed(home.accountId, 'us-east-1/sts/aws4_request'),
      'InvalidSignatureException',
      "Credential should be scoped to correct service: 'ssm'. ",
    ],
    [
      'an unknown account',
      signed('999988887777'),
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    ],
  ])('refuses a caller with %s', async (_, authorization, ...error) => {
    const { status, json } = await post('ListDocuments', '{}', { authorization });
    expect(status).toBe(400);
    expect(json).toEqual(service(...error));
  });

  it.each([
    ['an operation AWS does not have', 'ListCalendars', {}],
    ['a name that every object has', 'constructor', {}],
    ['another service', 'ListDocuments', { 'x-amz-target': 'AmazonEC2.ListDocuments' }],
    ['another protocol', 'ListDocuments', { 'content-type': 'application/json' }],
  ])('does not know %s', async (_, operation, headers) => {
    const { status, json } = await post(operation, '{}', headers);
    expect([status, json]).toEqual([400, service('UnknownOperationException')]);
  });

  it.each([
    ['{"Name":', 'Unexpected token received from parser'],
    ['[]', 'Unexpected token received from parser'],
    ['{"Name":5}', 'NUMBER_VALUE can not be converted to a String'],
    ['{"Name":true}', 'TRUE_VALUE can not be converted to a String'],
    ['{"Name":{}}', 'Start of structure or map found where not expected.'],
    ['{"Name":["a"]}', 'Start of list found where not expected'],
  ])('cannot read %s', async (body, message) => {
    const { status, json } = await post('GetDocument', body);
    expect([status, json]).toEqual([400, service('SerializationException', message)]);
  });

  it('refuses a body of more than a mebibyte, and answers the next request', async () => {
    const response = await fetch(listening.url, { method: 'POST', body: 'x'.repeat(1_100_000) });
    expect(response.status).toBe(413);
    expect((await post('ListDocuments', '{}')).status).toBe(200);
  });

  it('breaks the connection, or the body, when told to', async () => {
    standIn.failNext({ fault: 'reset', count: 1 });
    await expect(post('ListDocuments', '{}')).rejects.toThrow('fetch failed');
    standIn.failNext({ fault: 'truncated', count: 1 });
    await expect(post('ListDocuments', '{}')).rejects.toThrow(SyntaxError);
  });

  it('minds no client that goes away, before it has said all or before it is answered', async () => {
    const slow = createStandIn({
      ...aSeed,
      cells: [{ ...homeCell, behaviour: { latencyMs: 3_600_000 } }],
    });
    const { url, close } = await slow.listen();
    const leaving = new AbortController();
    const call = fetch(url, {
      method: 'POST',
      body: '{}',
      headers: headersOf('ListDocuments'),
      signal: leaving.signal,
    });
    const half = connect(Number(new URL(url).port), '127.0.0.1');
    const halfClosed = once(half, 'close');
    half.resume().end('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf');
    await expect.poll(() => slow.countCalls()).toBe(1);
    leaving.abort();
    await expect(call).rejects.toThrow('aborted');
    await halfClosed;
    // An error that nobody caught in the server would fail this run by now.
    await close();
    expect(slow.calls()[0]?.outcome).toBeNull();
  });

  it('listens on the loopback address only', async () => {
    expect(new URL(listening.url).hostname).toBe('127.0.0.1');
    const { port } = new URL(listening.url);
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => fetch(`http://${address}:${port}`));
    const outcomes = await Promise.allSettled(others);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toEqual([]);
  });

  it('says so when the port is taken, and frees its own when closed', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    await expect(standIn.listen(port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await new Promise((resolve) => taken.close(resolve));
    const second = await standIn.listen(port);
    expect(second.url).toBe(`http://127.0.0.1:${port}`);
    await second.close();
    await expect(fetch(second.url)).rejects.toThrow('fetch failed');
  });
});
