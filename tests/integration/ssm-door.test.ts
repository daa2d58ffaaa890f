import { expect, it } from 'vitest';
import { openSsmDoor } from '../../electron/aws/ssm-door.ts';
import { cell } from '../support/a-cloud.ts';

const credentials = { accessKeyId: 'AKIDNONE', secretAccessKey: 'none' };
const request = { protocol: 'http:', hostname: '127.0.0.1', port: 1, path: '/', method: 'GET' };

it('no call to AWS may hang for ever, nor may the SDK only warn of it', async () => {
  const door = openSsmDoor({ credentialsFor: () => credentials });
  const client = await door.writer(cell);
  if (!client.ok) throw new Error(client.error.message);
  // What the SDK makes of the door's options; its type does not tell.
  const handler = client.value.config.requestHandler as unknown as {
    readonly handle: (request: object) => Promise<unknown>;
    readonly httpHandlerConfigs: () => object;
  };
  // The options are settled with the first request: nobody listens on this port.
  await expect(handler.handle({ ...request, headers: {} })).rejects.toThrow('ECONNREFUSED');
  expect(handler.httpHandlerConfigs()).toMatchObject({
    connectionTimeout: 10_000,
    requestTimeout: 30_000,
    throwOnRequestTimeout: true,
  });
  door.close();
});
