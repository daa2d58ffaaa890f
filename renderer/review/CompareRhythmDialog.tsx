import { Button, Group, Modal, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Plan } from '../../shared/model/plan.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { BusinessUnit } from '../../shared/model/target.ts';
import { policyRulesOf } from '../../shared/policy/policy-rules.ts';
import {
  compareRhythm,
  hasMonthlyInstalls,
  type Scenario,
} from '../../shared/review/compare-rhythm.ts';
import { dayMs } from '../../shared/time/wall-ms.ts';
import { formatRange } from '../presenters/format-time.ts';
import { gapLine } from '../presenters/policy-words.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { takeScenario } from '../state/review-edits.ts';
import { useSessionStore } from '../state/session-store.ts';
import { closeDialog } from '../state/view-store.ts';
import classes from './Review.module.css';
import { countMessages } from '../presenters/count-messages.ts';

interface CompareRhythmDialogProps {
  readonly plan: Plan;
  readonly year: number;
}

/** A business unit's year as planned beside the same year every 28 days. */
export function CompareRhythmDialog({ plan, year }: CompareRhythmDialogProps) {
  const { businessUnits } = plan.organization;
  // Only the day matters: the comparison stays while one looks at it.
  const todayMs = useSessionStore((state) => Math.floor(state.nowMs / dayMs) * dayMs);
  const [unitId, setUnitId] = useState(() => unitToCompare(plan)?.id);
  const name = businessUnits.find(({ id }) => id === unitId)?.name ?? '';
  const comparison = useMemo(
    () =>
      unitId === undefined
        ? null
        : compareRhythm({
            ...{ plan, year, nowMs: todayMs, businessUnitId: unitId },
            rules: policyRulesOf(plan.organization),
          }),
    [plan, year, unitId, todayMs],
  );
  if (comparison === null) return null;
  const { asPlanned, every28Days, changed } = comparison;
  const take = (): void => {
    closeDialog();
    takeScenario(`28-day rhythm for ${name}`, plan, every28Days.plan);
  };
  return (
    <Modal opened onClose={closeDialog} title={`${year}: as planned, or every 28 days`} size={760}>
      <Select
        label="Business unit"
        allowDeselect={false}
        data={businessUnits.map((unit) => ({ value: unit.id, label: unit.name }))}
        value={unitId ?? null}
        onChange={(value) => setUnitId(value ?? undefined)}
        mb={12}
      />
      {changed.length === 0 ? (
        <p>Nothing of {name} ahead installs monthly on production.</p>
      ) : (
        <div className={classes['sides']}>
          <Side title="As planned" scenario={asPlanned} />
          <Side title="Every 28 days" scenario={every28Days} />
        </div>
      )}
      <Group justify="flex-end" gap={8} mt={16}>
        <Button onClick={closeDialog} data-autofocus>
          {changed.length === 0 ? 'Close' : 'Leave it as planned'}
        </Button>
        {changed.length > 0 && (
          <Button variant="filled" onClick={take}>
            Take the rhythm for {changed.length} series
          </Button>
        )}
      </Group>
    </Modal>
  );
}

/** The first unit that could take the rhythm, one with a contract before others. */
function unitToCompare(plan: Plan): BusinessUnit | undefined {
  const { businessUnits } = plan.organization;
  const able = businessUnits.filter(({ id }) => hasMonthlyInstalls({ plan, businessUnitId: id }));
  return able.find(({ cadenceDays }) => cadenceDays !== null) ?? able[0] ?? businessUnits[0];
}

function Side({ title, scenario }: { readonly title: string; readonly scenario: Scenario }) {
  const { windows, promised, gaps, longestDays, onHolidays, inFreezes } = scenario;
  return (
    <section className={classes['side']} aria-label={title}>
      <h3>{title}</h3>
      <ul className={classes['facts']}>
        <li>{windows} production installs in the year</li>
        <li data-tone={promised ? (gaps.length === 0 ? 'good' : 'bad') : undefined}>
          {gapsWords(scenario)}
        </li>
        {longestDays !== null && <li>at most {longestDays} days from one to the next</li>}
        <li>
          <Counted windows={onHolidays} words="on holidays" />
        </li>
        <li data-tone={inFreezes.length === 0 ? undefined : 'bad'}>
          <Counted windows={inFreezes} words="in freezes" />
        </li>
      </ul>
      {gaps.length > 0 && (
        <ul className={classes['findings']} aria-label={`Gaps, ${title.toLowerCase()}`}>
          {gaps.slice(0, 12).map(({ scope, gap, promise }) => (
            <li key={`${scope.path}|${gap.key}`}>
              {scope.name}: {gapLine(gap, promise)}
            </li>
          ))}
          {gaps.length > 12 && <li>and {gaps.length - 12} more</li>}
        </ul>
      )}
    </section>
  );
}

/** A number that opens to what it counts. */
function Counted({
  windows,
  words,
}: {
  readonly windows: readonly PatchWindow[];
  readonly words: string;
}) {
  if (windows.length === 0) return <>0 {words}</>;
  return (
    <details>
      <summary>
        {windows.length} {words}
      </summary>
      <ul>
        {windows.map((window) => (
          <li key={window.id}>
            {window.name}: {formatRange(window, window.zone)} {zoneCity(window.zone)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function gapsWords({ promised, gaps }: Scenario): string {
  if (!promised) return 'No contract promises a cadence';
  if (gaps.length === 0) return 'No gaps over a contract';
  return countMessages.gaps(gaps.length);
}
