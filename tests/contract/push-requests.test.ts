/** Every request that a push and a new calendar send, held against botocore's own model of SSM. */
import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { createStandIn } from '../../electron/sample/stand-in/stand-in.ts';
import {
  createCalendar,
  discardCalendar,
  textOfNew,
} from '../../electron/services/create-calendar.ts';
import { ssmCloud } from '../../electron/sources/ssm-cloud.ts';
import { aChange, before, push } from '../support/a-calendar-push.ts';
import { aDocument, cell, nowMs } from '../support/a-cloud.ts';

const run = promisify(execFile);

/** Types, required members, lengths, ranges, patterns and enums, by botocore and by its model. */
const validate = `
import importlib.util, json, sys
import botocore.session
from botocore.validate import ParamValidator
spec = importlib.util.spec_from_file_location("foreign", sys.argv[1])
foreign = importlib.util.module_from_spec(spec)
spec.loader.exec_module(foreign)
model = botocore.session.get_session().get_service_model("ssm")
problems = []
for operation, body in json.loads(sys.argv[2]):
    shape = model.operation_model(operation).input_shape
    report = ParamValidator().validate(body, shape)
    problems += [report.generate_report()] if report.has_errors() else []
    problems += foreign.problems_of(shape, body, operation)
print(json.dumps(problems))
`;

interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A cloud whose requests are noted as they leave the SDK. */
function notedCloud() {
  const asked: (readonly [string, unknown])[] = [];
  const standIn = createStandIn(
    {
      nowMs,
      cells: [
        {
          ...cell,
          documents: [aDocument(before)],
          maintenanceWindows: [],
          patchStates: [],
          behaviour: {},
        },
      ],
    },
    { settleMs: 5 },
  );
  const inner = standIn.requestHandler();
  const requestHandler = {
    ...inner,
    handle: (request: Sent, ...rest: readonly unknown[]) => {
      const target = request.headers['x-amz-target'] ?? '';
      asked.push([
        target.replace('AmazonSSM.', ''),
        JSON.parse(Buffer.from(request.body).toString()),
      ]);
      return Reflect.apply(inner.handle.bind(inner), inner, [request, ...rest]) as unknown;
    },
  };
  const credentials = { accessKeyId: `PWPSAMPLE${cell.accountId}`, secretAccessKey: 'none' };
  const access = { credentialsFor: () => credentials, requestHandler };
  return { asked, cloud: ssmCloud([cell], access, () => nowMs) };
}

it(
  'what a push and a new calendar ask of AWS is what botocore would send',
  { timeout: 60_000 },
  async (context) => {
    const missing = await run('python3', ['-c', 'import boto3']).then(
      () => null,
      () => 'python3 with boto3 is not there',
    );
    if (missing !== null) context.skip(missing);
    const { asked, cloud } = notedCloud();
    const { receipts } = await push({ cloud }, [aChange(before)]);
    expect(receipts[0]?.outcome).toEqual({ kind: 'verified' });

    const wanted = {
      cell,
      name: 'hrp-freeze',
      polarity: 'DEFAULT_OPEN' as const,
      description: 'Releases wait, “even” 日本語',
      tags: [{ key: 'team', value: 'Pune' }],
      reason: '',
    };
    const at = { cell, name: wanted.name };
    const ports = { creator: cloud.creator(at), document: cloud.document(at) };
    const text = textOfNew(wanted, { uid: '0b0f7d6e-6a0c-4c53-9d9c-0a4f6f1d2e11', nowMs });
    const made = { text, versionName: 'pwp-c1' };
    const wait = { nowMs: () => nowMs, sleep: () => sleep(2) };
    expect(await createCalendar({ ...ports, ...wait }, wanted, made)).toMatchObject({ ok: true });
    expect(await discardCalendar(ports, { name: wanted.name, text })).toMatchObject({ ok: true });

    const operations = new Set(asked.map(([operation]) => operation));
    for (const changes of [
      'UpdateDocument',
      'UpdateDocumentDefaultVersion',
      'CreateDocument',
      'DeleteDocument',
    ])
      expect(operations).toContain(changes);
    const foreign = `${import.meta.dirname}/stand-in/foreign-clients.py`;
    const { stdout } = await run('python3', ['-c', validate, foreign, JSON.stringify(asked)]);
    expect(JSON.parse(stdout)).toEqual([]);
  },
);
