import { Button } from '@mantine/core';
import { showCustomersTab, type CustomersTab } from '../state/customers-store.ts';

interface NothingListedProps {
  /** Why there is nothing, and what to do. */
  readonly text: string;
  /** What has to be there first: the part it is added in. */
  readonly first?: { readonly tab: CustomersTab; readonly name: string } | undefined;
}

/** In place of the form where a list is empty; leads to what is needed first, where nothing can be added yet. */
export const NothingListed = ({ text, first }: NothingListedProps) => (
  <>
    <p>{text}</p>
    {first !== undefined && (
      <Button mt={10} onClick={() => showCustomersTab(first.tab)}>
        {`Open ${first.name}`}
      </Button>
    )}
  </>
);
