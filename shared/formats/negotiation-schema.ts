/** Shape of what was offered and said about windows. It came later than plan files: all of it may be absent. */
import { z } from 'zod';
import type { Alternative, MessageTemplate, NegotiationStep } from '../model/negotiation.ts';
import { epochMs, id, localDateTime, name } from './schema-parts.ts';

const windowState = z.enum([
  ...(['draft', 'proposed', 'countered', 'agreed', 'notified'] as const),
  ...(['pushed', 'held', 'missed', 'cancelled'] as const),
]);
const durationMinutes = z
  .int()
  .min(1)
  .max(60 * 24 * 60);

const alternative = z.looseObject({
  id,
  localStart: localDateTime,
  zone: z.string().min(1).max(100),
  durationMinutes,
  byCustomer: z.boolean().exactOptional(),
}) satisfies z.ZodType<Alternative>;

const step = z.looseObject({
  id,
  atMs: epochMs,
  state: windowState,
  startMs: epochMs,
  durationMinutes,
  who: name.exactOptional(),
  channel: z.enum(['mail', 'phone', 'chat', 'meeting', 'ticket']).exactOptional(),
  note: z.string().max(10_000).exactOptional(),
  alternatives: z.array(alternative).max(20).exactOptional(),
}) satisfies z.ZodType<NegotiationStep>;

const template = z.looseObject({
  subject: z.string().max(500),
  body: z.string().max(20_000),
}) satisfies z.ZodType<MessageTemplate>;

/** Optional fields of one changed occurrence. */
export const negotiationFacts = {
  alternatives: z.array(alternative).max(20).exactOptional(),
  steps: z.array(step).max(1_000).exactOptional(),
};

/** Optional fields of a business unit. */
export const messageFacts = {
  proposalTemplate: template.exactOptional(),
  confirmationTemplate: template.exactOptional(),
};
