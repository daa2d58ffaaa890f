import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Plan } from '../../shared/model/plan.ts';
import { isIsoDate } from '../../shared/time/wall-ms.ts';
import { dateIn } from '../presenters/format-time.ts';
import { reportDates } from '../presenters/print/report-facts.ts';
import { useDisplayZone } from '../state/derived.ts';
import { useReport, type Report } from '../state/report-derived.ts';
import { useSessionStore } from '../state/session-store.ts';
import { CellsPart } from './CellsPart.tsx';
import { CoveragePart, PolicyPart, UnagreedPart, WaiversPart } from './ReportParts.tsx';
import { EvidencePart } from './EvidencePart.tsx';
import { FairnessPart } from './FairnessPart.tsx';
import { ReportTiles, type ReportPart } from './ReportTiles.tsx';
import classes from './Reports.module.css';

interface ReportsPageProps {
  readonly plan: Plan;
  readonly year: number;
}

/** How the plan stands with everybody it was promised to; behind every number are its windows. */
export function ReportsPage({ plan, year }: ReportsPageProps) {
  const report = useReport(plan);
  const zone = useDisplayZone();
  const today = useSessionStore(({ nowMs }) => dateIn(nowMs, zone));
  const [untilDate, setUntilDate] = useState(() => reportDates(year, today).untilDate);
  const [part, setPart] = useState<ReportPart>('policy');
  const isOver = untilDate < today;
  const asked = isOver ? null : untilDate;
  if (report === null) return null;
  return (
    <div className={classes['page']}>
      <section className={classes['section']} aria-label="Standing">
        <div className={classes['head']}>
          <h2>Inside policy until</h2>
          <TextInput
            type="date"
            aria-label="Inside policy until"
            value={untilDate}
            onChange={({ currentTarget: { value } }) => {
              if (isIsoDate(value)) setUntilDate(value);
            }}
            error={isOver}
          />
          <span>
            {isOver
              ? 'That day is over: what was kept until then is told by the evidence below.'
              : 'By the plan as it is. Nothing beyond what is planned and checked is promised.'}
          </span>
        </div>
        <ReportTiles report={report} untilDate={asked} part={part} onPart={setPart} />
        <div className={classes['behind']}>
          <Part report={report} part={part} plan={plan} untilDate={asked} />
        </div>
      </section>
      <FairnessPart year={year} />
      <EvidencePart plan={plan} year={year} />
    </div>
  );
}

interface PartProps {
  readonly report: Report;
  readonly part: ReportPart;
  readonly plan: Plan;
  /** null: the day that was asked about is over. */
  readonly untilDate: string | null;
}

function Part({ report, part, plan, untilDate }: PartProps) {
  switch (part) {
    case 'policy':
      return <PolicyPart report={report} untilDate={untilDate} />;
    case 'coverage':
      return <CoveragePart report={report} organization={plan.organization} />;
    case 'unagreed':
      return <UnagreedPart report={report} organization={plan.organization} />;
    case 'waivers':
      return <WaiversPart report={report} />;
    case 'cells':
      return <CellsPart report={report} organization={plan.organization} />;
  }
}
