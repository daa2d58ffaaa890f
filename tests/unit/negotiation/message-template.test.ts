import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessageTemplate } from '../../../shared/model/negotiation.ts';
import {
  checkTemplate,
  fillTemplate,
  placeholders,
  templateOf,
  usualTemplate,
  type MessageValues,
  type TemplateFault,
} from '../../../shared/negotiation/message-template.ts';

// Every placeholder stands for itself in capitals.
const values = Object.fromEntries(
  placeholders.map((name) => [name, name.toUpperCase()]),
) as MessageValues;
const withBody = (body: string): MessageTemplate => ({ subject: 'S', body });

describe('checking a template', () => {
  it.each<[string, MessageTemplate, readonly TemplateFault[]]>([
    ['a good one', withBody('Choose: {options}'), []],
    ['blanks inside the braces', withBody('Choose: { options }'), []],
    ['braces that are meant', withBody('{{not one} {options}'), []],
    [
      'a misspelt placeholder',
      withBody('Dear {custmer}, {options}'),
      [{ kind: 'unknown-placeholder', field: 'body', at: 5, name: 'custmer' }],
    ],
    [
      'a brace that is never closed',
      withBody('{options} {customer'),
      [{ kind: 'open-brace', field: 'body', at: 10 }],
    ],
    ['no times', withBody('Dear {customer}'), [{ kind: 'no-times', field: 'body' }]],
    [
      'nothing at all',
      { subject: ' ', body: '' },
      [
        { kind: 'empty', field: 'subject' },
        { kind: 'empty', field: 'body' },
        { kind: 'no-times', field: 'body' },
      ],
    ],
  ])('%s', (_name, template, faults) => {
    expect(checkTemplate(template)).toEqual(faults);
  });

  it.each(['proposal', 'confirmation'] as const)(
    'finds nothing wrong with the usual %s',
    (kind) => {
      expect(checkTemplate(usualTemplate(kind))).toEqual([]);
    },
  );
});

describe('filling a template', () => {
  it('puts every placeholder in, and a subject in one line', () => {
    const template = { subject: 'For {customer}:\n{window}', body: '{{x} {options}{team}' };
    expect(fillTemplate(template, values)).toEqual({
      ok: true,
      value: { subject: 'For CUSTOMER: WINDOW', body: '{x} OPTIONSTEAM' },
    });
  });

  it('refuses one with a fault, and never sends half a message', () => {
    expect(fillTemplate(withBody('{options} {nobody}'), values)).toMatchObject({
      ok: false,
      error: { kind: 'unknown-placeholder', name: 'nobody' },
    });
  });

  it('never reads what it put in as a template again', () => {
    const filled = fillTemplate(withBody('{options} {customer}'), {
      ...values,
      customer: '{options}',
    });
    expect(filled).toMatchObject({ ok: true, value: { body: 'OPTIONS {options}' } });
  });

  it('leaves any text without braces as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const text = raw.replace(/[{}]/g, '');
        const filled = fillTemplate(withBody(`${text}{options}`), values);
        expect(filled).toMatchObject({ ok: true, value: { body: `${text}OPTIONS` } });
      }),
    );
  });

  it('comes from the business unit where it has one', () => {
    const own = withBody('{options}');
    expect(templateOf({ proposalTemplate: own }, 'proposal')).toBe(own);
    expect(templateOf({ proposalTemplate: own }, 'confirmation')).toBe(
      usualTemplate('confirmation'),
    );
    expect(templateOf(undefined, 'proposal')).toBe(usualTemplate('proposal'));
  });
});
