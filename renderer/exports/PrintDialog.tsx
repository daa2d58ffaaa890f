import { Button, Checkbox, Modal, Select } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Plan } from '../../shared/model/plan.ts';
import { dateIn } from '../presenters/format-time.ts';
import type { Paper, PrintFacts, PrintScope } from '../presenters/print/print-document.ts';
import {
  lengthWords,
  papersFor,
  printed,
  printKinds,
  type PrintKind,
  type PrintWish,
} from '../presenters/print/print-wish.ts';
import { reportDates } from '../presenters/print/report-facts.ts';
import { useDisplayZone } from '../state/derived.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { savePrint, stopPrint, usePrintFacts, type PrintFormat } from '../state/print.ts';
import { useSessionStore } from '../state/session-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { ChoicesBeside, FormFoot } from '../ui/ChoicesBeside.tsx';
import { Segments } from '../ui/Segments.tsx';
import { NightFields, ReportFields } from './PrintDates.tsx';
import { PrintPreview } from './PrintPreview.tsx';
import { PrintProgress, type Saving } from './PrintProgress.tsx';

const formats: readonly { readonly value: PrintFormat; readonly label: string }[] = [
  { value: 'pdf', label: 'PDF' },
  { value: 'xlsx', label: 'Excel' },
  { value: 'csv', label: 'CSV' },
  { value: 'html', label: 'HTML' },
];

interface PrintDialogProps {
  readonly year: number;
  /** What is chosen at first. */
  readonly what: PrintKind;
}

/** Chooses what is printed or exported, shows what it holds, and saves it. */
export function PrintDialog({ year, what }: PrintDialogProps) {
  const plan = usePlanStore((state) => state.plan);
  if (plan === null) return null;
  return (
    <Modal opened onClose={leave} title="Print or export" size={1040}>
      <Choices plan={plan} year={year} what={what} />
    </Modal>
  );
}

/** Whoever leaves wants no file to appear later. */
function leave(): void {
  stopPrint();
  closeDialog();
}

function Choices({ plan, year, what }: PrintDialogProps & { readonly plan: Plan }) {
  const zone = useDisplayZone();
  const nowMs = useSessionStore((state) => state.nowMs);
  const [kind, setKind] = useState<PrintKind>(what);
  const [scope, setScope] = useState<string>('');
  const [paper, setPaper] = useState<Paper>('Letter');
  const [format, setFormat] = useState<PrintFormat>('pdf');
  const [redacted, setRedacted] = useState(false);
  const [nights, setNights] = useState({ firstDate: dateIn(nowMs, zone), count: 1 });
  const [report, setReport] = useState(() => reportDates(year, dateIn(nowMs, zone)));
  const chosen = useMemo(() => scopeOf(scope), [scope]);
  const facts = usePrintFacts({ plan, year, scope: chosen, paper });
  const wish = useMemo(
    () => ({ kind, nights, report, redacted }),
    [kind, nights, report, redacted],
  );
  return (
    <ChoicesBeside
      choices={
        <>
          <Select
            label="What"
            allowDeselect={false}
            data={[...printKinds(plan, year)]}
            value={kind}
            onChange={(value) => {
              if (value === null) return;
              setKind(value);
              if (!papersFor(value).includes(paper)) setPaper('Letter');
            }}
            data-autofocus
          />
          <Select
            label="Whose"
            allowDeselect={false}
            searchable
            data={scopeChoices(plan)}
            value={scope}
            onChange={(value) => setScope(value ?? '')}
          />
          {kind === 'night' && <NightFields nights={nights} zone={zone} onNights={setNights} />}
          {kind === 'policy' && <ReportFields dates={report} onDates={setReport} />}
          <Segments label="As" data={formats} value={format} onChange={setFormat} />
          {format === 'pdf' && (
            <Segments label="Paper" data={papersOf(kind)} value={paper} onChange={setPaper} />
          )}
          <Checkbox
            label="Leave account numbers out"
            checked={redacted}
            onChange={({ currentTarget }) => setRedacted(currentTarget.checked)}
          />
        </>
      }
    >
      {facts === null ? (
        <p role="status">Computing the hash of {year}…</p>
      ) : (
        <Result wish={wish} facts={facts} format={format} />
      )}
    </ChoicesBeside>
  );
}

const papersOf = (kind: PrintKind) =>
  papersFor(kind).map((paper) => ({ value: paper, label: paper }));

interface ResultProps {
  readonly wish: PrintWish;
  readonly facts: PrintFacts;
  readonly format: PrintFormat;
}

function Result({ wish, facts, format }: ResultProps) {
  const [saving, setSaving] = useState<Saving | null>(null);
  const saveButton = useRef<HTMLButtonElement>(null);
  const document = useMemo(() => printed(wish, facts), [wish, facts]);
  const isSaving = saving !== null;
  // What was stopped or refused leads back to where it began.
  useEffect(() => (isSaving ? () => saveButton.current?.focus() : undefined), [isSaving]);
  if (document === null) return null;
  const save = async (): Promise<void> => {
    const contents = lengthWords(document, format);
    setSaving({ stage: null, contents });
    const isSaved = await savePrint(document, format, (stage) => setSaving({ stage, contents }));
    setSaving(null);
    if (isSaved) closeDialog();
  };
  return (
    <>
      <PrintPreview document={document} format={format} />
      {saving === null ? (
        <FormFoot>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button
            ref={saveButton}
            variant="filled"
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={() => void save()}
          >
            Save as {formats.find(({ value }) => value === format)?.label}…
          </Button>
        </FormFoot>
      ) : (
        <PrintProgress saving={saving} />
      )}
    </>
  );
}

const scopeChoices = ({ organization: { businessUnits, customers } }: Plan) => [
  { value: '', label: 'All customers' },
  ...businessUnits.map(({ id, name }) => ({ value: `unit ${id}`, label: `${name}, all of it` })),
  ...customers.map(({ id, name }) => ({ value: `customer ${id}`, label: name })),
];

function scopeOf(choice: string): PrintScope {
  const [kind = '', id = ''] = choice.split(/ (.*)/s);
  if (kind === 'unit') return { businessUnitId: id };
  return kind === 'customer' ? { customerId: id } : {};
}
