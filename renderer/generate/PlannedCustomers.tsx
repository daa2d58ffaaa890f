import { Checkbox, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { LaneYear, YearProposal } from '../../shared/generate/year-proposal.ts';
import { formatNumber } from '../presenters/locale.ts';
import { actionCounts, violationWords } from '../presenters/year-plan-words.ts';
import { useOrganization } from '../state/derived.ts';
import { PlannedWindows } from './PlannedWindows.tsx';
import classes from './PlanYear.module.css';

/** One customer's year. */
interface CustomerYear {
  readonly id: string;
  readonly name: string;
  readonly lanes: readonly LaneYear[];
}

/** Every customer with what would change for it; opened, every window with its reasons. */
export function PlannedCustomers({ proposal }: { readonly proposal: YearProposal }) {
  const organization = useOrganization();
  const years = useMemo((): readonly CustomerYear[] => {
    const names = new Map(organization?.customers.map(({ id, name }) => [id, name]));
    const groups = Map.groupBy(proposal.lanes, ({ customerId }) => customerId);
    return [...groups].map(([id, lanes]) => ({ id, lanes, name: names.get(id) ?? id }));
  }, [organization, proposal]);
  const [words, setWords] = useState('');
  const [isLeftOnly, setLeftOnly] = useState(false);
  const left = years.filter(({ id }) => hasConflicts(proposal.after.byCustomer.get(id)));
  const shown = (isLeftOnly ? left : years).filter(({ name }) =>
    name.toLowerCase().includes(words.trim().toLowerCase()),
  );
  return (
    <>
      {years.length > 1 && (
        <div className={classes['narrow']}>
          <TextInput
            aria-label="Find a customer"
            placeholder="Find a customer"
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
          <Checkbox
            label={`Only with conflicts left: ${formatNumber(left.length)} of ${formatNumber(years.length)}`}
            checked={isLeftOnly}
            onChange={({ currentTarget }) => setLeftOnly(currentTarget.checked)}
          />
        </div>
      )}
      <CustomerTable years={shown} proposal={proposal} />
    </>
  );
}

const hasConflicts = (count: { readonly errors: number; readonly warnings: number } | undefined) =>
  count !== undefined && count.errors + count.warnings > 0;

interface CustomerTableProps {
  readonly years: readonly CustomerYear[];
  readonly proposal: YearProposal;
}

function CustomerTable({ years, proposal }: CustomerTableProps) {
  return (
    <div className={classes['customers']} tabIndex={0} role="region" aria-label="Customers">
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">Customer</th>
            <th scope="col" className={classes['number']}>
              Added
            </th>
            <th scope="col" className={classes['number']}>
              Moved
            </th>
            <th scope="col" className={classes['number']}>
              Kept
            </th>
            <th scope="col">Conflicts before</th>
            <th scope="col">Conflicts after</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <CustomerRows key={year.id} year={year} proposal={proposal} />
          ))}
        </tbody>
      </table>
      {years.length === 0 && <p className={classes['none']}>No customer is like that.</p>}
    </div>
  );
}

function CustomerRows({
  year,
  proposal: { before, after },
}: {
  readonly year: CustomerYear;
  readonly proposal: YearProposal;
}) {
  const [isOpen, setOpen] = useState(false);
  const { added, moved, kept } = actionCounts(year.lanes);
  return (
    <>
      <tr className={classes['customer']}>
        <th scope="row">
          <button
            type="button"
            className={classes['fold']}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <span aria-hidden className={classes['arrow']}>
              {isOpen ? '▾' : '▸'}
            </span>
            {year.name}
          </button>
        </th>
        <td className={classes['number']}>{added}</td>
        <td className={classes['number']}>{moved}</td>
        <td className={classes['number']}>{kept}</td>
        <td>{violationWords(before.byCustomer.get(year.id))}</td>
        <td>{violationWords(after.byCustomer.get(year.id))}</td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={6} className={classes['opened']}>
            {year.lanes.map((lane) => (
              <PlannedWindows key={lane.key} lane={lane} />
            ))}
          </td>
        </tr>
      )}
    </>
  );
}
