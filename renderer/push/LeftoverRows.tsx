import { Checkbox } from '@mantine/core';
import type { Organization } from '../../shared/model/target.ts';
import { teamZoneOf } from '../presenters/display-zone.ts';
import { describeCell } from '../presenters/target-words.ts';
import row from './ChooseRow.module.css';
import table from './ChooseTable.module.css';
import type { Leftover } from './leftover-events.ts';
import shared from './PushScreen.module.css';
import { WhenCell } from './WhenCell.tsx';
import { pushMessages } from './push-messages.ts';

interface LeftoverRowsProps {
  readonly leftovers: readonly Leftover[];
  readonly organization: Organization;
  readonly chosenIds: ReadonlySet<string>;
  readonly onChoose: (windowIds: readonly string[], chosen: boolean) => void;
}

/** Events in AWS whose window is gone from the plan; choosing one has it removed there too. */
export function LeftoverRows({ leftovers, organization, chosenIds, onChoose }: LeftoverRowsProps) {
  if (leftovers.length === 0) return null;
  return (
    <tbody>
      <tr className={table['group']}>
        <td />
        <th scope="rowgroup" colSpan={7}>
          To be removed{' '}
          <span className={table['count']}>{pushMessages.gone(leftovers.length)}</span>
        </th>
      </tr>
      {leftovers.map((leftover) => (
        <LeftoverRow
          key={leftover.windowId}
          leftover={leftover}
          organization={organization}
          chosen={chosenIds.has(leftover.windowId)}
          onChoose={(chosen) => onChoose([leftover.windowId], chosen)}
        />
      ))}
    </tbody>
  );
}

interface LeftoverRowProps {
  readonly leftover: Leftover;
  readonly organization: Organization;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

function LeftoverRow({ leftover, organization, chosen, onChoose }: LeftoverRowProps) {
  const { name, zone, why, events } = leftover;
  const account = organization.accounts.find(({ id }) => id === events[0]?.cell.accountId) ?? null;
  const calendars = events.flatMap(({ live }) =>
    live.kind === 'calendar-event' ? [live.calendarKey.split('/').at(-1) ?? ''] : [],
  );
  return (
    <tr className={row['row']} data-chosen={chosen}>
      <td className={row['check']}>
        <Checkbox
          aria-label={`Remove ${name} from AWS`}
          checked={chosen}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        />
      </td>
      <th scope="row" className={row['name']}>
        {name}
      </th>
      <td>
        <span className={shared['removed']}>{why}</span>
      </td>
      <td>
        <WhenCell
          range={leftover}
          zone={zone}
          teamZone={teamZoneOf({ target: account }, organization) ?? 'UTC'}
        />
      </td>
      <td>
        {[...new Set(calendars)].join(', ')}
        <span className={row['cells']}>
          {events.map(({ cell }) => describeCell(cell, organization)).join(', ')}
        </span>
      </td>
      <td className={shared['removed']}>still there</td>
      <td colSpan={2} />
    </tr>
  );
}
