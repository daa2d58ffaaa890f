/** People to reach, as they stand on a sheet. */
import type { Contact } from '../../../shared/model/people.ts';
import { customersOf, type Organization, type Target } from '../../../shared/model/target.ts';

/** `Asha Rao, on call, +91 20 5550 0101, asha@example.com`; what is not known is left out. */
export const contactWords = ({ id, name, role, phone, mail }: Contact): string =>
  [name ?? id, role, phone, mail].filter((part) => part !== undefined && part !== '').join(', ');

/** Everybody who is named in the organization, by id. */
export const contactsById = ({
  customers,
}: Pick<Organization, 'customers'>): ReadonlyMap<string, Contact> =>
  new Map(
    customers.flatMap(({ contacts = [] }) => contacts.map((contact) => [contact.id, contact])),
  );

/** Contacts of a target's customer, or of all customers of its business unit, each once. */
export const contactsOfTarget = (
  target: Target,
  organization: Organization,
): readonly Contact[] => [
  ...contactsById({ customers: customersOf(target, organization) }).values(),
];
