/** Messages with placeholders such as `{customer}`: checked when they are edited, filled when they are sent. */
import { err, ok, type Result } from '../kernel/result.ts';
import type { MessageTemplate } from '../model/negotiation.ts';

/** What a message is about. */
export type MessageKind = 'proposal' | 'confirmation';

/** What may stand between braces, in the order in which an editor offers it. */
export const placeholders = [
  ...(['customer', 'contact', 'window', 'kind', 'duration', 'unit'] as const),
  ...(['options', 'answerBy', 'notice', 'customerZone', 'team', 'teamZone'] as const),
  ...(['watchers', 'ticket'] as const),
] as const;

/** The name of a placeholder. */
export type Placeholder = (typeof placeholders)[number];

/** What placeholders stand for. */
export type MessageValues = Readonly<Record<Placeholder, string>>;

/** Why a template cannot be filled; `at` counts UTF-16 units from the start of the field. */
export type TemplateFault =
  | {
      readonly kind: 'unknown-placeholder';
      readonly field: keyof MessageTemplate;
      readonly at: number;
      readonly name: string;
    }
  | {
      readonly kind: 'open-brace';
      readonly field: keyof MessageTemplate;
      readonly at: number;
    }
  /** A message that does not say when. */
  | { readonly kind: 'no-times'; readonly field: 'body' }
  | { readonly kind: 'empty'; readonly field: keyof MessageTemplate };

const usual: Readonly<Record<MessageKind, MessageTemplate>> = {
  proposal: {
    subject: 'Patching {window}: please choose a time',
    body: [
      'Hello {contact},',
      '',
      'we would like to patch {window} ({kind}, {duration}). Please choose one of these times:',
      '',
      '{options}',
      '',
      'Please answer {answerBy}: we have promised you {notice} of notice.',
      'If none of them suits you, tell us which time would.',
      '',
      'Times are given in your zone ({customerZone}), in that of our team {team} ({teamZone}), and in UTC.',
      '',
      'Kind regards',
      '{unit}',
    ].join('\n'),
  },
  confirmation: {
    subject: 'Patching {window}: agreed',
    body: [
      'Hello {contact},',
      '',
      'thank you. {window} ({kind}, {duration}) is patched at:',
      '',
      '{options}',
      '',
      'Times are given in your zone ({customerZone}), in that of our team {team} ({teamZone}), and in UTC.',
      '',
      'Kind regards',
      '{unit}',
    ].join('\n'),
  },
};

/** The message of a business unit, else the usual one. */
export const templateOf = (
  unit:
    | {
        readonly proposalTemplate?: MessageTemplate;
        readonly confirmationTemplate?: MessageTemplate;
      }
    | undefined,
  kind: MessageKind,
): MessageTemplate =>
  (kind === 'proposal' ? unit?.proposalTemplate : unit?.confirmationTemplate) ?? usual[kind];

/** The usual message, which a business unit without one of its own sends. */
export const usualTemplate = (kind: MessageKind): MessageTemplate => usual[kind];

/** Everything that is wrong with a template, by field and place; empty: it can be used. */
export function checkTemplate(template: MessageTemplate): readonly TemplateFault[] {
  const fields = ['subject', 'body'] as const;
  const faults = fields.flatMap((field): readonly TemplateFault[] => {
    const text = template[field];
    if (text.trim() === '') return [{ kind: 'empty', field }];
    return piecesOf(text).flatMap((piece) => faultOf(piece, field));
  });
  const saysWhen = piecesOf(template.body).some(
    (piece) => piece.kind === 'placeholder' && piece.name === 'options',
  );
  return saysWhen ? faults : [...faults, { kind: 'no-times', field: 'body' }];
}

/** The message with everything put in. A template with faults is refused with the first of them. */
export function fillTemplate(
  template: MessageTemplate,
  values: MessageValues,
): Result<MessageTemplate, TemplateFault> {
  const [fault] = checkTemplate(template);
  if (fault !== undefined) return err(fault);
  return ok({
    // A line break would end the subject of a mail.
    subject: fill(template.subject, values).replace(/\s+/g, ' ').trim(),
    body: fill(template.body, values),
  });
}

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: string; readonly at: number }
  | { readonly kind: 'open-brace'; readonly at: number };

/** `{{` is a brace; anything else between braces of one line is a placeholder. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const shape = /\{\{|\{([^{}\n]*)\}|\{/g;
  let from = 0;
  for (const match of text.matchAll(shape)) {
    const [found, name] = match;
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index) });
    if (found === '{{') pieces.push({ kind: 'text', text: '{' });
    else if (name === undefined) pieces.push({ kind: 'open-brace', at: match.index });
    else pieces.push({ kind: 'placeholder', name: name.trim(), at: match.index });
    from = match.index + found.length;
  }
  return from < text.length ? [...pieces, { kind: 'text', text: text.slice(from) }] : pieces;
}

function faultOf(piece: Piece, field: keyof MessageTemplate): readonly TemplateFault[] {
  if (piece.kind === 'open-brace') return [{ kind: 'open-brace', field, at: piece.at }];
  if (piece.kind === 'text' || isPlaceholder(piece.name)) return [];
  return [{ kind: 'unknown-placeholder', field, at: piece.at, name: piece.name }];
}

const isPlaceholder = (name: string): name is Placeholder =>
  placeholders.some((known) => known === name);

const fill = (text: string, values: MessageValues): string =>
  piecesOf(text)
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      return piece.kind === 'placeholder' && isPlaceholder(piece.name) ? values[piece.name] : '';
    })
    .join('');
