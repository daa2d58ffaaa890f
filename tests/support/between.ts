/** What lies between the SDK and the stand-in, where tests let answers go wrong. */
import { Readable } from 'node:stream';
import type { StandIn } from '../../electron/sample/stand-in/stand-in.ts';

/** A call on its way. */
export interface CallOnItsWay {
  readonly accountId: string;
  readonly operation: string;
  /** When it was signed, by the caller's clock. */
  readonly signedAtMs: number;
}

export interface Answer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array | Readable;
}

type Pass = () => Promise<Answer>;
interface Options {
  readonly abortSignal?: AbortSignal | undefined;
}

/** A request handler in front of the stand-in's: `meet` passes a call on, changes its answer, or fails it. */
export function between(
  standIn: StandIn,
  meet: (call: CallOnItsWay, pass: Pass, options: Options) => Promise<Answer>,
): object {
  const behind = standIn.requestHandler();
  type Request = Parameters<typeof behind.handle>[0];
  return {
    ...behind,
    handle: async (request: Request, options: Options = {}) => {
      const accountId = /PWPSAMPLE(\d{12})/.exec(request.headers['authorization'] ?? '')?.[1] ?? '';
      const operation = (request.headers['x-amz-target'] ?? '').replace('AmazonSSM.', '');
      const pass: Pass = async () => (await behind.handle(request, options)).response;
      const signedAtMs = instantOf(request.headers['x-amz-date'] ?? '');
      return { response: await meet({ accountId, operation, signedAtMs }, pass, options) };
    },
  };
}

/** `20270310T141200Z` as SigV4 writes it. */
const instantOf = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

export const jsonAnswer = (statusCode: number, body: unknown): Answer => ({
  statusCode,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: new TextEncoder().encode(JSON.stringify(body)),
});

const html = new TextEncoder().encode('<html><body>Sign in to the guest network</body></html>');
const failed = (more: object): Error => Object.assign(new Error('It broke'), more);

const faults = {
  throttled: async () =>
    jsonAnswer(400, { __type: 'ThrottlingException', message: 'Rate exceeded' }),
  'server error': async () => ({ statusCode: 503, headers: {}, body: html }),
  timeout: async () => {
    throw failed({ name: 'TimeoutError', code: 'ETIMEDOUT' });
  },
  'reset in the middle': async (pass: Pass) => {
    const { body, ...answer } = await pass();
    const stream = new Readable({ read: () => {} });
    stream.push((body as Uint8Array).subarray(0, 10));
    queueMicrotask(() => stream.destroy(failed({ code: 'ECONNRESET' })));
    return { ...answer, body: stream };
  },
  'cut off': async (pass: Pass) => {
    const { body, ...answer } = await pass();
    const whole = body as Uint8Array;
    return { ...answer, body: whole.subarray(0, Math.floor(whole.length / 2)) };
  },
  'another content': async () => ({
    statusCode: 200,
    headers: { 'content-type': 'text/html' },
    body: html,
  }),
  trickle: async (pass: Pass, { abortSignal }: Options) => {
    const { body, ...answer } = await pass();
    const stream = new Readable({ read: () => {} });
    stream.push((body as Uint8Array).subarray(0, 1));
    // As Node's handler does: a request that is given up ends its answer too.
    abortSignal?.addEventListener('abort', () => stream.destroy(failed({ code: 'ECONNRESET' })));
    return { ...answer, body: stream };
  },
  'no such host': async () => {
    throw failed({ code: 'ENOTFOUND' });
  },
  'proxy wants a name': async () => ({ statusCode: 407, headers: {}, body: html }),
  'bad certificate': async () => {
    throw failed({ code: 'SELF_SIGNED_CERT_IN_CHAIN' });
  },
};

/** The ten faults of the plan (N1), each with what it does to one call. */
export type NetworkFault = keyof typeof faults;
export const networkFaults: Readonly<
  Record<NetworkFault, (pass: Pass, options: Options) => Promise<Answer>>
> = faults;
