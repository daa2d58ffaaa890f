/** Why main does not take what the window sent, in the product's words: which field, what is wrong, what to do. */
import { fieldOf, shapeWords } from '../formats/shape-words.ts';
import type { z } from 'zod';

const fields: Readonly<Record<string, string>> = {
  name: 'The name',
  reason: 'The reason',
  adHocReason: 'The reason',
  note: 'The note',
  description: 'The description',
  to: 'The address to write to',
  cc: 'The address to copy to',
  subject: 'The subject',
  body: 'The text of the message',
  title: 'The title',
  key: 'The key of a tag',
  value: 'The value of a tag',
  tags: 'The list of tags',
  startUrl: 'The start URL',
  sessionKey: 'The name of the sign-in',
  accountId: 'The account number',
  accountIds: 'The list of account numbers',
  alias: 'The name of the account',
  region: 'The Region',
  regions: 'The list of Regions',
  readRole: 'The role for reading',
  pushRole: 'The role for pushing',
  businessUnit: 'The business unit',
  customer: 'The customer',
  environment: 'The environment',
  url: 'The link',
  address: 'The link to a view',
  filter: 'The filter',
  displayZone: 'The zone that times are shown in',
  zone: 'The zone',
  startTime: 'The start',
  durationMinutes: 'The length',
  calendarKeys: 'The list of calendars',
  windowIds: 'The list of windows',
  text: 'The text',
  before: 'What it was before',
  after: 'What it became',
  dates: 'A date',
};

/** Two sentences. `of` is what was sent; the thing that a field belongs to is named by it. */
export function refusedInput(error: z.ZodError, of: unknown): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'Something does not fit. Nothing was done.';
  const field = fieldOf(issue.path);
  const name = Object.hasOwn(fields, field) ? (fields[field] ?? field) : `“${field}”`;
  const thing = thingAt(of, issue.path);
  const said = field === '' ? 'What was asked' : thing === null ? name : `${name} of ${thing}`;
  return `${said} ${shapeWords(issue)}. Nothing was done: correct it, and try again.`;
}

/** The innermost thing on the way to a field that has a name, but for the field itself. */
function thingAt(of: unknown, path: readonly PropertyKey[]): string | null {
  let found: string | null = null;
  let value = of;
  for (const step of path.slice(0, -1)) {
    value = isObject(value) ? value[step] : undefined;
    const name = isObject(value) ? value['name'] : undefined;
    if (typeof name === 'string') found = `“${name.slice(0, 80)}”`;
  }
  return found;
}

const isObject = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> =>
  typeof value === 'object' && value !== null;
