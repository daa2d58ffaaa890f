import { Checkbox } from '@mantine/core';
import type { Organization } from '../../shared/model/target.ts';
import type { ChooseGroup } from './choose-rows.ts';
import { ChooseRow } from './ChooseRow.tsx';
import classes from './ChooseTable.module.css';
import type { Leftover } from './leftover-events.ts';
import { LeftoverRows } from './LeftoverRows.tsx';

interface ChooseTableProps {
  readonly groups: readonly ChooseGroup[];
  readonly leftovers: readonly Leftover[];
  readonly organization: Organization;
  readonly chosenIds: ReadonlySet<string>;
  readonly onChoose: (chosenIds: ReadonlySet<string>) => void;
}

/** Windows by business unit and customer, each with a check; groups and the whole table have one too. */
export function ChooseTable({
  groups,
  leftovers,
  organization,
  chosenIds,
  onChoose,
}: ChooseTableProps) {
  const choose = (ids: readonly string[], chosen: boolean): void => {
    const next = new Set(chosenIds);
    for (const id of ids) {
      if (chosen) next.add(id);
      else next.delete(id);
    }
    onChoose(next);
  };
  const all = groups.flatMap(possibleIds);
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col" className={classes['check']}>
            <GroupCheck
              label="all windows shown"
              ids={all}
              chosenIds={chosenIds}
              onChoose={choose}
            />
          </th>
          <th scope="col">Window</th>
          <th scope="col">State</th>
          <th scope="col">When</th>
          <th scope="col">Change calendars</th>
          <th scope="col">In AWS now</th>
          <th scope="col">Conflicts</th>
          <th scope="col">
            <span className="said">Open</span>
          </th>
        </tr>
      </thead>
      <LeftoverRows
        leftovers={leftovers}
        organization={organization}
        chosenIds={chosenIds}
        onChoose={choose}
      />
      {groups.map((group) => (
        <tbody key={group.key}>
          <tr className={classes['group']}>
            <td className={classes['check']}>
              <GroupCheck
                label={`all of ${group.customerName ?? group.businessUnitName}`}
                ids={possibleIds(group)}
                chosenIds={chosenIds}
                onChoose={choose}
              />
            </td>
            <th scope="rowgroup" colSpan={7}>
              <span className={classes['unit']}>{group.businessUnitName}</span>
              {group.customerName !== null && ` ${group.customerName}`}
              <span className={classes['count']}>{group.candidates.length}</span>
            </th>
          </tr>
          {group.candidates.map((candidate) => (
            <ChooseRow
              key={candidate.window.id}
              candidate={candidate}
              organization={organization}
              chosen={chosenIds.has(candidate.window.id)}
              onChoose={(chosen) => choose([candidate.window.id], chosen)}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

const possibleIds = ({ candidates }: ChooseGroup): readonly string[] =>
  candidates.filter(({ standing }) => standing !== 'no-calendar').map(({ window }) => window.id);

interface GroupCheckProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly chosenIds: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[], chosen: boolean) => void;
}

function GroupCheck({ label, ids, chosenIds, onChoose }: GroupCheckProps) {
  const chosenCount = ids.filter((id) => chosenIds.has(id)).length;
  const isAll = ids.length > 0 && chosenCount === ids.length;
  return (
    <Checkbox
      aria-label={`Choose ${label}`}
      checked={isAll}
      indeterminate={chosenCount > 0 && !isAll}
      disabled={ids.length === 0}
      onChange={() => onChoose(ids, !isAll)}
    />
  );
}
