import type { Target } from '../../shared/model/target.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { useOrganization } from './derived.ts';

/** Zone of the customer a target belongs to; null where it is nobody's in particular. */
export const useCustomerZone = ({ customerId }: Target): Zone | null =>
  useOrganization()?.customers.find(({ id }) => id === customerId)?.zone ?? null;
