import { ActionIcon, Button, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconWand } from '@tabler/icons-react';
import { openYearPlan } from '../state/generate/year-plan-store.ts';
import { stateWord, windowStates } from '../presenters/state-words.ts';
import type { YearUnit } from '../presenters/year-columns.ts';
import { useYearChoices, type ShownYear } from '../state/year-derived.ts';
import { showYear, useYearStore, type YearState } from '../state/year-store.ts';
import { ScreenHeader } from '../ui/ScreenHeader.tsx';
import classes from './YearScreen.module.css';

const units: readonly { readonly value: YearUnit; readonly label: string }[] = [
  { value: 'months', label: 'Months' },
  { value: 'weeks', label: 'Weeks' },
];
const tabs: readonly { readonly value: YearState['tab']; readonly label: string }[] = [
  { value: 'schedule', label: 'Schedule' },
  { value: 'reports', label: 'Reports' },
];
const zooms: readonly { readonly value: YearState['zoom']; readonly label: string }[] = [
  { value: 'year', label: 'Whole year' },
  { value: 'quarter', label: 'Quarter' },
];

/** Which year, by which columns and how near, and whose. */
export function YearToolbar({ shown }: { readonly shown: ShownYear }) {
  const { unit, zoom, tab } = useYearStore();
  return (
    <ScreenHeader title={String(shown.year)}>
      <YearSteps year={shown.year} />
      <SegmentedControl
        aria-label="Part of the year"
        data={[...tabs]}
        value={tab}
        onChange={(value) => showYear({ tab: value })}
      />
      {tab === 'schedule' && (
        <>
          <SegmentedControl
            aria-label="Columns"
            data={[...units]}
            value={unit}
            onChange={(value) => showYear({ unit: value })}
          />
          <SegmentedControl
            aria-label="Zoom"
            data={[...zooms]}
            value={zoom}
            onChange={(value) => showYear({ zoom: value })}
          />
          <Button leftSection={<IconWand size={14} aria-hidden />} onClick={openYearPlan}>
            Plan the year…
          </Button>
          <span className={classes['space']} />
          <YearFilters shown={shown} />
        </>
      )}
    </ScreenHeader>
  );
}

function YearSteps({ year }: { readonly year: number }) {
  const { first, last } = useYearChoices();
  return (
    <span className={classes['steps']}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Year before"
        disabled={year <= first}
        onClick={() => showYear({ year: year - 1 })}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Year after"
        disabled={year >= last}
        onClick={() => showYear({ year: year + 1 })}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </span>
  );
}

function YearFilters({ shown: { plan } }: { readonly shown: ShownYear }) {
  const { businessUnitId, state, onlyGaps } = useYearStore();
  return (
    <div className={classes['filters']} role="search" aria-label="Filter customers">
      <Checkbox
        label="With gaps"
        title="Customers with a gap or a missed deadline ahead"
        checked={onlyGaps}
        onChange={({ currentTarget }) => showYear({ onlyGaps: currentTarget.checked })}
      />
      <Select
        aria-label="Business unit"
        className={classes['choice']}
        allowDeselect={false}
        data={[
          { value: '', label: 'All business units' },
          ...plan.organization.businessUnits.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={businessUnitId}
        onChange={(value) => showYear({ businessUnitId: value ?? '' })}
      />
      <Select
        aria-label="State"
        className={classes['choice']}
        allowDeselect={false}
        data={[
          { value: '', label: 'All states' },
          ...windowStates.map((value) => ({ value, label: stateWord(value) })),
        ]}
        value={state}
        onChange={(value) => showYear({ state: value ?? '' })}
      />
    </div>
  );
}
