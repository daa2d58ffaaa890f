/** Values that the shapes of a plan are made of. */
import { z } from 'zod';
import { isIsoDate, isLocalDateTime } from '../time/wall-ms.ts';

// The first character keeps out years of six digits, which ISO 8601 knows and nobody plans in.
export const isoDate = z.string().regex(/^\d/).refine(isIsoDate, 'is no day of the calendar');
export const localDateTime = z.string().regex(/^\d/).refine(isLocalDateTime, 'is no date and time');
export const epochMs = z.int();
export const name = z.string().max(500);
export const id = z.string().min(1).max(200);
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
export const target = z.looseObject({
  businessUnitId: id,
  customerId: id.exactOptional(),
  environmentId: id.exactOptional(),
});
