import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boolean,
  integer,
  list,
  oneOf,
  string,
  structure,
} from '../../../../electron/sample/stand-in/shape.ts';
import { readInput } from '../../../../electron/sample/stand-in/read-input.ts';

const shape = structure(
  { WindowId: string({ min: 5, max: 8, pattern: '^mw-[0-9a-f]+$' }) },
  {
    Ids: list(string({ pattern: '(?i)all|[0-9]{3}' }), { max: 2 }),
    Filters: list(structure({ Key: string({ min: 1 }) }, { Values: list(string({ max: 3 })) })),
    MaxResults: integer({ min: 10, max: 100 }),
    Format: oneOf('YAML', 'TEXT'),
    Force: boolean,
    Tag: string({ pattern: '^([\\p{L}\\p{Z}]*)$' }),
  },
);

const messageOf = (input: unknown): string | null => {
  const read = readInput(shape, input);
  return read.ok ? null : `${read.error.code}: ${read.error.message ?? ''}`;
};

describe('readInput', () => {
  it.each([
    [{ WindowId: 'mw-0a' }],
    [{ WindowId: 'mw-0a', Ids: ['ALL', 'all', '123'].slice(0, 2), Filters: [], MaxResults: 10 }],
    [{ WindowId: 'mw-0a', MaxResults: 100, Format: 'TEXT', Force: false, Tag: 'Größe zwei' }],
    [{ WindowId: 'mw-0a', Filters: [{ Key: 'k', Values: ['abc', ''] }] }],
  ])('takes %j as it is', (input) => {
    expect(readInput(shape, input)).toEqual({ ok: true, value: input });
  });

  it('counts null as absent and leaves out what the model does not know', () => {
    const input = JSON.parse(
      '{"WindowId":"mw-0a","MaxResults":null,"Colour":1,"__proto__":{"Force":true}}',
    ) as unknown;
    expect(readInput(shape, input)).toEqual({ ok: true, value: { WindowId: 'mw-0a' } });
  });

  const one = (rest: string) => `ValidationException: 1 validation error detected: Value ${rest}`;
  const must = 'failed to satisfy constraint: Member must';
  it.each([
    [{}, one(`null at 'windowId' ${must} not be null`)],
    [{ WindowId: null }, one(`null at 'windowId' ${must} not be null`)],
    [
      { WindowId: 'mw-0' },
      one(`'mw-0' at 'windowId' ${must} have length greater than or equal to 5`),
    ],
    [
      { WindowId: 'mw-012345' },
      one(`'mw-012345' at 'windowId' ${must} have length less than or equal to 8`),
    ],
    [
      { WindowId: 'xmw-0a' },
      one(`'xmw-0a' at 'windowId' ${must} satisfy regular expression pattern: ^mw-[0-9a-f]+$`),
    ],
    [
      { WindowId: 'mw-0a\n' },
      one(`'mw-0a\n' at 'windowId' ${must} satisfy regular expression pattern: ^mw-[0-9a-f]+$`),
    ],
    [
      { WindowId: 'mw-0a', MaxResults: 9 },
      one(`'9' at 'maxResults' ${must} have value greater than or equal to 10`),
    ],
    [
      { WindowId: 'mw-0a', MaxResults: 101 },
      one(`'101' at 'maxResults' ${must} have value less than or equal to 100`),
    ],
    [
      { WindowId: 'mw-0a', Format: 'JSON' },
      one(`'JSON' at 'format' ${must} satisfy enum value set: [YAML, TEXT]`),
    ],
    [
      { WindowId: 'mw-0a', Ids: ['1', '22', '333'] },
      `ValidationException: 2 validation errors detected: Value '[1, 22, 333]' at 'ids' ${must} have length less than or equal to 2; Value '[1, 22, 333]' at 'ids' ${must} satisfy constraint: [Member must satisfy regular expression pattern: (?i)all|[0-9]{3}]`,
    ],
    [
      { WindowId: 'mw-0a', Filters: [{ Key: 'k' }, { Values: ['long'] }] },
      `ValidationException: 2 validation errors detected: Value null at 'filters.2.member.key' ${must} not be null; Value '[long]' at 'filters.2.member.values' ${must} satisfy constraint: [Member must have length less than or equal to 3]`,
    ],
    [
      { WindowId: 'mw-0a', Tag: 'a!' },
      one(`'a!' at 'tag' ${must} satisfy regular expression pattern: ^([\\p{L}\\p{Z}]*)$`),
    ],
  ])('refuses %j in the words of AWS', (input, message) => {
    expect(messageOf(input)).toBe(message);
  });

  it.each([
    [null, 'Unexpected token received from parser'],
    [{ WindowId: 5 }, 'NUMBER_VALUE can not be converted to a String'],
    [{ WindowId: 'mw-0a', MaxResults: '10' }, 'STRING_VALUE can not be converted to an Integer'],
    [{ WindowId: 'mw-0a', MaxResults: 10.5 }, 'NUMBER_VALUE can not be converted to an Integer'],
    [{ WindowId: 'mw-0a', Force: 'true' }, 'STRING_VALUE can not be converted to a Boolean'],
    [{ WindowId: 'mw-0a', Ids: 'all' }, 'Expected list or null'],
    [{ WindowId: 'mw-0a', Ids: [true] }, 'TRUE_VALUE can not be converted to a String'],
    [{ WindowId: 'mw-0a', Ids: [null] }, 'NULL_VALUE can not be converted to a String'],
    [{ WindowId: 'mw-0a', Filters: ['x'] }, 'Unexpected token received from parser'],
    [{ WindowId: 'x', Filters: [{ Key: [] }] }, 'Start of list found where not expected'],
  ])('cannot read %j, whatever else is wrong with it', (input, message) => {
    expect(messageOf(input)).toBe(`SerializationException: ${message}`);
  });

  it('reads or refuses any JSON and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const read = readInput(shape, json);
        expect(read.ok || /Exception$/.test(read.error.code)).toBe(true);
      }),
      { seed: 20_270_301, numRuns: 500 },
    );
  });
});
