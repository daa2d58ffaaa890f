import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { CalendarSummary } from '../../../shared/ipc/summaries.ts';
import { describeCell } from '../../presenters/target-words.ts';
import { useOrganization } from '../../state/derived.ts';
import { calendarRows } from '../calendar-rows.ts';
import classes from './PoliciesDialog.module.css';

interface CalendarChoiceProps {
  readonly calendars: readonly CalendarSummary[];
  readonly chosenKeys: ReadonlySet<string>;
  readonly onChoose: (keys: ReadonlySet<string>) => void;
}

/** More are found by the filter; a list of thousands would take seconds to draw. */
const shownAtMost = 100;

/** Which calendars a policy names. */
export function CalendarChoice({ calendars, chosenKeys, onChoose }: CalendarChoiceProps) {
  const organization = useOrganization();
  const [text, setText] = useState('');
  const rows = useMemo(
    () => (organization === null ? [] : calendarRows(calendars, text, organization)),
    [calendars, text, organization],
  );
  const choose = (keys: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosenKeys);
    for (const key of keys) {
      if (isChosen) next.add(key);
      else next.delete(key);
    }
    onChoose(next);
  };
  if (organization === null) return null;
  if (calendars.length === 0) {
    return <p className={classes['what']}>No calendar of these cells has been read yet.</p>;
  }
  return (
    <fieldset className={classes['choice']}>
      <legend className={classes['legend']}>
        Calendars, {chosenKeys.size} of {calendars.length} chosen
      </legend>
      <div className={classes['bar']}>
        <TextInput
          className={classes['search']}
          aria-label="Filter calendars"
          placeholder="Name, account, region"
          leftSection={<IconSearch size={14} />}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button
          onClick={() =>
            choose(
              rows.map(({ key }) => key),
              true,
            )
          }
        >
          Choose {rows.length}
        </Button>
        <Button
          onClick={() =>
            choose(
              rows.map(({ key }) => key),
              false,
            )
          }
        >
          Choose none
        </Button>
      </div>
      <ul className={classes['calendars']}>
        {rows.slice(0, shownAtMost).map(({ key, name, cell }) => (
          <li key={key}>
            <Checkbox
              label={`${name}, ${describeCell(cell, organization)}`}
              checked={chosenKeys.has(key)}
              onChange={({ currentTarget }) => choose([key], currentTarget.checked)}
            />
          </li>
        ))}
        {rows.length > shownAtMost && (
          <li className={classes['what']}>and {rows.length - shownAtMost} more; use the filter.</li>
        )}
      </ul>
    </fieldset>
  );
}
