/** Why a value does not have the shape it must have, in words for people; the schema library's own are for programmers. */
import type { z } from 'zod';
import { assertNever } from '../kernel/assert-never.ts';

type Issue = z.core.$ZodIssue;

/** Forms that a pattern demands, by the field that has them. */
const forms: Readonly<Record<string, string>> = {
  accountId: 'is no account number of 12 digits',
  region: 'is no AWS Region, such as us-east-1',
  regions: 'is no AWS Region, such as us-east-1',
  startTime: 'is no time of day, such as 22:00',
  url: 'is no address of the web',
  key: 'has characters that AWS takes in no tag',
  value: 'has characters that AWS takes in no tag',
  to: 'is no address of mail',
  readRole: 'is no name of a role',
  pushRole: 'is no name of a role',
  sha256: 'is no hash',
};

const sorts: Readonly<Record<string, string>> = {
  string: 'is no text',
  number: 'is no number',
  int: 'is no whole number',
  boolean: 'is neither true nor false',
  array: 'is no list',
  object: 'is no group of fields',
  record: 'is no group of fields',
};

/** A clause that goes on from the name of the field: `is longer than 500 characters`. */
export function shapeWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      // That nothing was there is said in the library's message alone.
      return issue.message.endsWith('received undefined')
        ? 'is missing'
        : (sorts[issue.expected] ?? 'does not fit');
    case 'too_big':
      return sizeWords(issue.origin, 'most', Number(issue.maximum));
    case 'too_small':
      return sizeWords(issue.origin, 'least', Number(issue.minimum));
    case 'invalid_format':
      return forms[fieldOf(issue.path)] ?? 'is not written as it must be';
    case 'invalid_value':
      return `is none of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `has a field that is not known here, ${issue.keys.slice(0, 3).join(', ')}`;
    case 'custom':
      return issue.message === 'Invalid input' ? 'does not fit' : issue.message;
    case 'invalid_union':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return 'does not fit';
    default:
      return assertNever(issue);
  }
}

/** The last name in a path: of a list's element the name of the list. */
export const fieldOf = (path: readonly PropertyKey[]): string =>
  path.findLast((step) => typeof step === 'string') ?? '';

const sizeWords = (origin: string, bound: 'most' | 'least', size: number): string => {
  if (origin === 'string' && bound === 'least' && size === 1) return 'is empty';
  const many = bound === 'most' ? 'more' : 'fewer';
  switch (origin) {
    case 'string':
      return `is ${bound === 'most' ? 'longer' : 'shorter'} than ${counted(size)} characters`;
    case 'array':
      return `has ${many} than ${counted(size)} ${size === 1 ? 'entry' : 'entries'}`;
    default:
      return `is ${bound === 'most' ? 'more' : 'less'} than ${counted(size)}`;
  }
};

/** Main knows no locale of the reader: groups of three digits, as the product writes without a region. */
const counted = (size: number): string => String(size).replace(/\B(?=(\d{3})+$)/g, ',');
