/** Shape of what marks a copy for a customer. */
import { z } from 'zod';
import type { CustomerCopy } from '../model/customer-copy.ts';
import { id } from './schema-parts.ts';

/** Optional field of a plan. */
export const customerCopyFacts = {
  customerCopy: z.looseObject({ customerId: id, ofPlanId: id }).exactOptional() satisfies z.ZodType<
    CustomerCopy | undefined
  >,
};
