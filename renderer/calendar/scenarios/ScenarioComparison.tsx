import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Plan } from '../../../shared/model/plan.ts';
import { planOfScenario } from '../../../shared/planning/scenarios.ts';
import { addDays } from '../../../shared/time/iso-date.ts';
import { DateField } from '../fields/DateField.tsx';
import { dateIn } from '../../presenters/format-time.ts';
import { startOfDayMs } from '../../presenters/item-days.ts';
import { scenarioMessages } from '../../presenters/scenario-messages.ts';
import { useDisplayZone } from '../../state/derived.ts';
import { currentNowMs } from '../../state/session-store.ts';
import { DifferencesTable } from './DifferencesTable.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { ScenarioActions } from './ScenarioActions.tsx';
import classes from './Scenarios.module.css';

/** The plan itself, among its scenarios. */
const asItIs = '';

/** Two of them over the same days: what each comes to, and where they differ. */
export function ScenarioComparison({ plan }: { readonly plan: Plan }) {
  const { scenarios = [] } = plan;
  const zone = useDisplayZone();
  const [ids, setIds] = useState({ a: scenarios.at(-1)?.id ?? asItIs, b: asItIs });
  const [from, setFrom] = useState(() => `${dateIn(currentNowMs(), zone).slice(0, 7)}-01`);
  const [until, setUntil] = useState(() => addDays(from, 91));
  const choices = [
    { value: asItIs, label: scenarioMessages.asItIs },
    ...scenarios.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const isThere = (id: string): string => (choices.some(({ value }) => value === id) ? id : asItIs);
  const [a, b] = [isThere(ids.a), isThere(ids.b)];
  const plans = useMemo(
    () => ({
      a: a === asItIs ? plan : planOfScenario(plan, a),
      b: b === asItIs ? plan : planOfScenario(plan, b),
    }),
    [plan, a, b],
  );
  const range = {
    startMs: startOfDayMs(from, zone),
    endMs: startOfDayMs(addDays(until < from ? from : until, 1), zone),
  };
  const nameOf = (id: string): string =>
    choices.find(({ value }) => value === id)?.label ?? scenarioMessages.asItIs;
  const sides = { plans, range, names: { a: nameOf(a), b: nameOf(b) } };
  return (
    <>
      <div className={classes['choices']}>
        <Side label="Left" value={a} choices={choices} onChange={(id) => setIds({ a: id, b })} />
        <Side label="Right" value={b} choices={choices} onChange={(id) => setIds({ a, b: id })} />
        <DateField label="From" date={from} onChange={setFrom} />
        <DateField label="Until" date={until} onChange={setUntil} />
      </div>
      <FiguresTable {...sides} />
      <DifferencesTable {...sides} />
      <ScenarioActions scenarios={scenarios} />
    </>
  );
}

interface SideProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (id: string) => void;
}

const Side = ({ label, value, choices, onChange }: SideProps) => (
  <NativeSelect
    label={label}
    size="xs"
    data={[...choices]}
    value={value}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
  />
);
