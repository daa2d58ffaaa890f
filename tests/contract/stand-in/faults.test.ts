import {
  DescribeDocumentCommand,
  ListDocumentsCommand,
  SSMClient,
  ThrottlingException,
  UpdateDocumentCommand,
} from '@aws-sdk/client-ssm';
import { describe, expect, it } from 'vitest';
import { createStandIn } from '../../../electron/sample/stand-in/stand-in.ts';
import { aSeed, away, home, homeCell, partner, windowsText } from './a-seed.ts';
import { aBench, refusalOf } from './sdk-client.ts';

const list = new ListDocumentsCommand({});
const update = new UpdateDocumentCommand({
  Name: 'freeze',
  Content: windowsText,
  DocumentVersion: '2',
  DocumentFormat: 'TEXT',
});

describe('a fault on demand', () => {
  it('throttle: is retried by the SDK until it passes, or thrown as its own class', async () => {
    const { client, standIn } = aBench();
    standIn.failNext({ fault: 'throttle', count: 1 });
    await client(home, 2).send(list);
    expect(standIn.calls().map(({ outcome }) => outcome)).toEqual(['ThrottlingException', 'ok']);
    standIn.failNext({ fault: 'throttle', count: 1 });
    const call = client().send(list);
    await expect(call).rejects.toBeInstanceOf(ThrottlingException);
    await expect(call).rejects.toMatchObject({
      message: 'Rate exceeded',
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('http-500: is retried by the SDK', async () => {
    const { client, standIn } = aBench();
    standIn.failNext({ fault: 'http-500', count: 1 });
    await client(home, 2).send(list);
    standIn.failNext({ fault: 'http-500', count: 1 });
    expect(await refusalOf(client().send(list))).toMatchObject({ name: 'InternalServerError' });
  });

  it('denied: is thrown at once, naming user, action and resource', async () => {
    const { client, standIn } = aBench();
    standIn.failNext({ fault: 'denied', count: 1 });
    expect(await refusalOf(client(home, 3).send(update))).toEqual({
      name: 'AccessDeniedException',
      message:
        'User: arn:aws:sts::111122223333:assumed-role/PatchWindowPlanner/sample is not authorized to perform: ssm:UpdateDocument on resource: arn:aws:ssm:us-east-1:111122223333:document/freeze because no identity-based policy allows the ssm:UpdateDocument action',
    });
    expect(standIn.countCalls()).toBe(1);
  });

  it('reset: nothing has happened, and a retry succeeds', async () => {
    const { client, standIn } = aBench();
    standIn.failNext({ fault: 'reset', count: 1 });
    await expect(client().send(update)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(standIn.documentVersions(home, 'freeze')?.latestNumber).toBe(2);
    standIn.failNext({ fault: 'reset', count: 1 });
    await client(home, 2).send(update);
    expect(standIn.documentVersions(home, 'freeze')?.latestNumber).toBe(3);
  });

  it('lost-answer: it has happened, and a retry finds the version it read gone', async () => {
    const { client, standIn } = aBench();
    standIn.failNext({ fault: 'lost-answer', count: 1 });
    expect(await refusalOf(client(home, 2).send(update))).toMatchObject({
      name: 'InvalidDocumentVersion',
    });
    expect(standIn.documentVersions(home, 'freeze')?.numbers).toEqual([1, 2, 3]);
    expect(standIn.calls().map(({ outcome }) => outcome)).toEqual([
      'connection-lost',
      'InvalidDocumentVersion',
    ]);
  });

  it('truncated: the answer cannot be read', async () => {
    const { client, standIn } = aBench();
    standIn.failNext({ fault: 'truncated', count: 1 });
    expect(await refusalOf(client().send(list))).toMatchObject({ name: 'SyntaxError' });
  });

  it('slow: it has happened, and the answer comes late', async () => {
    const { client, standIn, now } = aBench();
    const startedMs = now();
    standIn.failNext({ fault: 'slow', count: 1 });
    await client().send(update);
    expect(now() - startedMs).toBe(30_000);
    expect(standIn.documentVersions(home, 'freeze')?.latestNumber).toBe(3);
  });

  it('meets only the cell, the operation, and the call after as many as it is told', async () => {
    const { client, standIn } = aBench();
    standIn.failNext({ fault: 'denied', count: 1, cell: away });
    standIn.failNext({ fault: 'denied', count: 1, operation: 'UpdateDocument' });
    standIn.failNext({
      fault: 'denied',
      count: 1,
      cell: home,
      operation: 'DescribeDocument',
      after: 2,
    });
    const describeIt = () => client().send(new DescribeDocumentCommand({ Name: 'freeze' }));
    await client().send(list);
    await client(partner).send(list);
    await describeIt();
    await describeIt();
    for (const call of [describeIt(), client(away).send(list), client().send(update)])
      expect(await refusalOf(call)).toMatchObject({ name: 'AccessDeniedException' });
    await client().send(update);
  });
});

describe('how a cell behaves', () => {
  it('denies the actions it is told to deny, by name or pattern', async () => {
    const { client, standIn } = aBench({
      ...aSeed,
      cells: [{ ...homeCell, behaviour: { deniedActions: ['ssm:ListDocuments', 'ssm:Update*'] } }],
    });
    expect(await refusalOf(client().send(list))).toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(
        'on resource: arn:aws:ssm:us-east-1:111122223333:* because',
      ) as string,
    });
    expect(await refusalOf(client().send(update))).toMatchObject({ name: 'AccessDeniedException' });
    await client().send(new DescribeDocumentCommand({ Name: 'freeze' }));
    standIn.behave(home, { deniedActions: ['*'] });
    const call = client().send(new DescribeDocumentCommand({ Name: 'freeze' }));
    expect(await refusalOf(call)).toMatchObject({ name: 'AccessDeniedException' });
    standIn.reset();
    await client().send(new DescribeDocumentCommand({ Name: 'freeze' }));
  });

  it('throttles by a bucket that refills with its clock', async () => {
    const { client, standIn, pass } = aBench();
    standIn.behave(home, { rate: { perSecond: 2, burst: 3 } });
    const outcomes = async (count: number) => {
      const calls = Array.from({ length: count }, () =>
        client()
          .send(list)
          .then(
            () => 'ok',
            () => 'refused',
          ),
      );
      return (await Promise.all(calls)).filter((outcome) => outcome === 'ok').length;
    };
    expect(await outcomes(5)).toBe(3);
    pass(500);
    expect(await outcomes(5)).toBe(1);
    pass(60_000);
    expect(await outcomes(5)).toBe(3);
    await client(partner).send(list);
  });

  it('takes its time', async () => {
    const { client, standIn, now } = aBench();
    standIn.behave(home, { latencyMs: 700 });
    const startedMs = now();
    await client().send(list);
    await client(partner).send(list);
    expect(now() - startedMs).toBe(700);
  });
});

describe('a caller that waits no longer', () => {
  // The stand-in's own timer: an hour that nobody will wait for.
  const standIn = createStandIn({
    ...aSeed,
    cells: [{ ...homeCell, behaviour: { latencyMs: 3_600_000 } }],
  });
  const client = new SSMClient({
    region: home.region,
    credentials: { accessKeyId: `PWPSAMPLE${home.accountId}`, secretAccessKey: 'none' },
    requestHandler: standIn.requestHandler(),
    maxAttempts: 1,
  });

  it('is let go at once when it gives up, and the call is not carried out', async () => {
    const controller = new AbortController();
    const call = client.send(update, { abortSignal: controller.signal });
    controller.abort();
    expect(await refusalOf(call)).toMatchObject({ name: 'AbortError' });
    expect(standIn.documentVersions(home, 'freeze')?.latestNumber).toBe(2);
  });

  it('is let go after the time it gave the call', async () => {
    const call = client.send(update, { requestTimeout: 5 });
    expect(await refusalOf(call)).toMatchObject({ name: 'TimeoutError' });
    expect(standIn.documentVersions(home, 'freeze')?.latestNumber).toBe(2);
  });
});

describe('who may call', () => {
  const strangers = [
    ['another kind of access key', 'AKIAIOSFODNN7EXAMPLE', 'us-east-1'],
    ['an account that is not there', 'PWPSAMPLE999988887777', 'us-east-1'],
    ['a region that is not enabled', 'PWPSAMPLE111122223333', 'ap-south-1'],
  ] as const;
  it.each(strangers)('not %s', async (_, accessKeyId, region) => {
    const { standIn } = aBench();
    const client = new SSMClient({
      region,
      credentials: { accessKeyId, secretAccessKey: 'none' },
      requestHandler: standIn.requestHandler(),
    });
    expect(await refusalOf(client.send(list))).toEqual({
      name: 'UnrecognizedClientException',
      message: 'The security token included in the request is invalid.',
    });
  });

  it('sees only its own account and region', async () => {
    const { client } = aBench();
    expect((await client(away).send(list)).DocumentIdentifiers).toEqual([]);
    expect((await client(partner).send(list)).DocumentIdentifiers?.map(({ Name }) => Name)).toEqual(
      ['private-freeze', 'shared-freeze'],
    );
  });
});
