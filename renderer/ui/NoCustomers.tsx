import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from './EmptyState.tsx';

interface NoCustomersProps {
  /** What they are needed for here. */
  readonly children: ReactNode;
  /** Leads to where they are added. */
  readonly onOpen: () => void;
}

/** Where a plan has no customers, and nothing can be done without. */
export const NoCustomers = ({ children, onOpen }: NoCustomersProps) => (
  <EmptyState
    icon={<IconUsers size={24} stroke={1.7} />}
    title="No customers yet"
    action={<Button onClick={onOpen}>Open Customers</Button>}
  >
    {children} Add some, or paste them from a spreadsheet.
  </EmptyState>
);
