import { Button, Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Plan } from '../../shared/model/plan.ts';
import { policyRulesOf } from '../../shared/policy/policy-rules.ts';
import { evidenceAsCsv } from '../../shared/review/evidence-csv.ts';
import { evidenceOf, type EvidenceScope } from '../../shared/review/evidence.ts';
import { expandPlan } from '../../shared/schedule/expand-series.ts';
import { dayMs, dayNumberOfIso, isIsoDate } from '../../shared/time/wall-ms.ts';
import { useSessionStore } from '../state/session-store.ts';
import { saveText } from '../state/save-text.ts';
import type { Behind } from './EvidenceBehind.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';
import classes from './Reports.module.css';

/** Days around the period that gaps are measured over. */
const aroundDays = 130;

interface EvidencePartProps {
  readonly plan: Plan;
  readonly year: number;
}

/** Evidence for a contract's period: planned, held and missed, on screen and as a table to hand in. */
export function EvidencePart({ plan, year }: EvidencePartProps) {
  const [fromDate, setFromDate] = useState(`${year}-01-01`);
  const [toDate, setToDate] = useState(`${year}-12-31`);
  const [unitId, setUnitId] = useState('');
  const [behind, setBehind] = useState<Behind | null>(null);
  const nowMs = useSessionStore((state) => state.nowMs);
  const all = useEvidence(plan, { fromDate, toDate, nowMs });
  const scopes = all.filter(({ scope }) => unitId === '' || scope.businessUnitId === unitId);
  const save = (): void =>
    void saveText(
      {
        name: `evidence-${fromDate}-to-${toDate}`,
        ending: 'csv',
        text: evidenceAsCsv(scopes, plan.organization),
      },
      'The evidence',
    );
  const dates = [
    { label: 'From', value: fromDate, set: setFromDate },
    { label: 'To', value: toDate, set: setToDate },
  ];
  return (
    <section className={classes['section']} aria-label="Evidence">
      <div className={classes['head']}>
        <h2>Evidence</h2>
        {dates.map(({ label, value, set }) => (
          <TextInput
            key={label}
            type="date"
            aria-label={`${label}, evidence`}
            value={value}
            error={fromDate > toDate}
            onChange={({ currentTarget }) => {
              if (isIsoDate(currentTarget.value)) set(currentTarget.value);
            }}
          />
        ))}
        <Select
          aria-label="Business unit of the evidence"
          allowDeselect={false}
          data={[
            { value: '', label: 'All business units' },
            ...plan.organization.businessUnits.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={unitId}
          onChange={(value) => setUnitId(value ?? '')}
        />
        <span className={classes['space']} />
        <Button onClick={save} disabled={scopes.length === 0}>
          Save as CSV…
        </Button>
      </div>
      <div className={classes['behind']}>
        <EvidenceTable scopes={scopes} behind={behind} onBehind={setBehind} />
      </div>
    </section>
  );
}

function useEvidence(
  plan: Plan,
  { fromDate, toDate, nowMs }: { fromDate: string; toDate: string; nowMs: number },
): readonly EvidenceScope[] {
  const today = Math.floor(nowMs / dayMs) * dayMs;
  return useMemo(() => {
    if (fromDate > toDate) return [];
    const range = {
      startMs: (dayNumberOfIso(fromDate) - aroundDays) * dayMs,
      endMs: (dayNumberOfIso(toDate) + aroundDays) * dayMs,
    };
    return evidenceOf({
      organization: plan.organization,
      windows: expandPlan(plan, range),
      period: { fromDate, toDate },
      rules: policyRulesOf(plan.organization),
      nowMs: today,
    });
  }, [plan, fromDate, toDate, today]);
}
