import { describe, expect, it } from 'vitest';
import type { AnyShape } from '../../../electron/sample/stand-in/shape.ts';
import { operations } from '../../../electron/sample/stand-in/operations.ts';
import { misfitsOf, schemasOf, type SdkSchema } from './sdk-schema.ts';

/** Members, which of them are required, and types: what the SDK's model says of a request. */
function outlineOfShape(shape: AnyShape): unknown {
  if (shape.type === 'list') return [outlineOfShape(shape.member)];
  if (shape.type !== 'structure') return shape.type === 'integer' ? 'number' : shape.type;
  const members = Object.entries(shape.members).map(([name, member]) => [
    `${name}${member.required ? '*' : ''}`,
    outlineOfShape(member.shape),
  ]);
  return Object.fromEntries(members) as unknown;
}

function outlineOfSchema(schema: SdkSchema): unknown {
  if (schema.kind === 'list') return [outlineOfSchema(schema.of())];
  if (schema.kind !== 'structure') return schema.kind;
  const members = [...schema.members].map(([name, member]) => [
    `${name}${schema.required.includes(name) ? '*' : ''}`,
    outlineOfSchema(member),
  ]);
  return Object.fromEntries(members) as unknown;
}

describe('the table of operations', () => {
  it.each(Object.entries(operations))(
    'takes for %s the members that the SDK sends',
    (name, { input }) => {
      expect(outlineOfShape(input)).toEqual(outlineOfSchema(schemasOf(name).input));
    },
  );
});

describe('the check of answers against the SDK model', () => {
  const { output } = schemasOf('ListDocuments');
  it.each([
    [
      { DocumentIdentifiers: [{ Name: 'a', CreatedDate: 1, Tags: [{ Key: 'k', Value: 'v' }] }] },
      [],
    ],
    [{ Documents: [] }, ['answer.Documents is not in the model']],
    [
      { DocumentIdentifiers: [{ Hash: 'x' }] },
      ['answer.DocumentIdentifiers[0].Hash is not in the model'],
    ],
    [
      { DocumentIdentifiers: [{ DocumentVersion: 1 }] },
      ['answer.DocumentIdentifiers[0].DocumentVersion is number, not string'],
    ],
    [
      { DocumentIdentifiers: [{ CreatedDate: '1' }] },
      ['answer.DocumentIdentifiers[0].CreatedDate is string, not number'],
    ],
    [{ DocumentIdentifiers: {} }, ['answer.DocumentIdentifiers is object, not a list']],
    [[], ['answer is list, not an object']],
  ])('finds in %j: %j', (answer, misfits) => {
    expect(misfitsOf(output, answer)).toEqual(misfits);
  });
});
