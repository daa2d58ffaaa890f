import { Button, Checkbox, Group, SegmentedControl, Select } from '@mantine/core';
import type { Organization } from '../../shared/model/target.ts';
import type { YearScope } from '../../shared/generate/year-question.ts';
import type { EpochMs, TimeRange } from '../../shared/time/time-range.ts';
import { useOrganization } from '../state/derived.ts';
import {
  chooseYear,
  closeYearPlan,
  planYear,
  useYearPlanStore,
  type YearChoices as Choices,
} from '../state/generate/year-plan-store.ts';
import { useSessionStore } from '../state/session-store.ts';
import classes from './PlanYear.module.css';

const dayMs = 86_400_000;

/** Whose year, how far, and what may be moved. */
export function YearChoices() {
  const organization = useOrganization();
  const nowMs = useSessionStore((state) => state.nowMs);
  const { whose, span, movesProposed } = useYearPlanStore(({ choices }) => choices);
  if (organization === null) return null;
  const year = new Date(nowMs).getUTCFullYear();
  return (
    <form
      className={classes['choices']}
      onSubmit={(event) => {
        event.preventDefault();
        const scope = scopeOf(whose, organization);
        planYear({ scope, range: rangeOf(span, nowMs), movesProposed });
      }}
    >
      <p className={classes['lead']}>
        Finds a place for every install that keeps promises, hours, freezes, holidays, releases,
        database slots and teams. Drafts may move and new drafts be added; what is agreed stays
        where it is. You see everything before it is taken.
      </p>
      <Select
        label="Whose year"
        searchable
        allowDeselect={false}
        data={whoseChoices(organization)}
        value={whose}
        onChange={(value) => chooseYear({ whose: value ?? '' })}
      />
      <div>
        <span id="plan-year-span" className={classes['label']}>
          How far
        </span>
        <SegmentedControl
          aria-labelledby="plan-year-span"
          fullWidth
          data={[
            { value: 'year', label: `Until the end of ${year}` },
            { value: 'twelve-months', label: 'The next 12 months' },
            { value: 'next-year', label: `Until the end of ${year + 1}` },
          ]}
          value={span}
          onChange={(value) => chooseYear({ span: value })}
        />
      </div>
      <Checkbox
        label="Also move windows that customers were only asked about"
        description="Proposed and countered; without this only drafts move."
        checked={movesProposed}
        onChange={({ currentTarget }) => chooseYear({ movesProposed: currentTarget.checked })}
      />
      <Group justify="flex-end" gap={8}>
        <Button onClick={closeYearPlan}>Cancel</Button>
        <Button type="submit" variant="filled" data-autofocus>
          Plan
        </Button>
      </Group>
    </form>
  );
}

function rangeOf(span: Choices['span'], nowMs: EpochMs): TimeRange {
  if (span === 'twelve-months') return { startMs: nowMs, endMs: nowMs + 365 * dayMs };
  const years = span === 'year' ? 1 : 2;
  return { startMs: nowMs, endMs: Date.UTC(new Date(nowMs).getUTCFullYear() + years, 0, 1) };
}

/** Everybody, each business unit, and its customers below it. */
const whoseChoices = ({ businessUnits, customers }: Organization) => [
  { value: '', label: 'All customers' },
  ...businessUnits.map(({ id, name }) => ({
    group: name,
    items: [
      { value: `unit:${id}`, label: `All of ${name}` },
      ...customers
        .filter(({ businessUnitId }) => businessUnitId === id)
        .map((customer) => ({ value: `customer:${customer.id}`, label: customer.name })),
    ],
  })),
];

function scopeOf(whose: string, { businessUnits, customers }: Organization): YearScope {
  const unit = businessUnits.find(({ id }) => `unit:${id}` === whose);
  const customer = customers.find(({ id }) => `customer:${id}` === whose);
  return {
    ...(unit !== undefined && { businessUnitId: unit.id }),
    ...(customer !== undefined && { customerId: customer.id }),
  };
}
