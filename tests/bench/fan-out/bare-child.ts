/**
 * What the SDK alone costs: `node bare-child.ts <url> <calls> <in flight>` makes the same calls with
 * nothing around them, and prints its milliseconds.
 */
import { GetDocumentCommand, ListDocumentsCommand, SSMClient } from '@aws-sdk/client-ssm';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { Agent } from 'node:http';
import { cellsOf } from './organization.ts';

const [url = '', calls = '0', inFlight = '1'] = process.argv.slice(2);
const requestHandler = new NodeHttpHandler({
  httpAgent: new Agent({ keepAlive: true, maxSockets: 256 }),
});
const clients = cellsOf(20).map(
  ({ accountId, region }) =>
    new SSMClient({
      region,
      endpoint: url,
      maxAttempts: 8,
      credentials: { accessKeyId: `PWPSAMPLE${accountId}`, secretAccessKey: 'none' },
      requestHandler,
    }),
);
let made = 0;
async function work(): Promise<void> {
  while (made < Number(calls)) {
    const call = (made += 1);
    const client = clients[call % clients.length]!;
    await (call % 2 === 0
      ? client.send(new GetDocumentCommand({ Name: 'patching', DocumentFormat: 'TEXT' }))
      : client.send(new ListDocumentsCommand({ MaxResults: 50 })));
  }
}
const startedMs = performance.now();
await Promise.all(Array.from({ length: Number(inFlight) }, work));
console.log(JSON.stringify({ ms: performance.now() - startedMs }));
process.exit(0);
