/** Templates of series: their schedule as a sentence, and as rows of a table. */
import type { Plan } from '../../shared/model/plan.ts';
import type { SeriesTemplate } from '../../shared/model/template.ts';
import { describeRule } from '../../shared/schedule/describe-rule.ts';
import { formatDuration } from './format-time.ts';
import type { RecordRow } from './organization-rows.ts';
import { kindWord } from './state-words.ts';
import { readTypedSchedule } from './typed-schedule.ts';

/** What the sentence of a template says. */
export type TemplateSchedule = Pick<SeriesTemplate, 'rule' | 'startTime' | 'durationMinutes'> & {
  readonly zone: SeriesTemplate['zone'] | undefined;
};

/** `2nd Saturday 22:00 for 5 h`, with its zone where it has one of its own. */
export function templateSentence(schedule: TemplateSchedule): string {
  const { rule, startTime, durationMinutes, zone } = schedule;
  const own = zone === undefined ? '' : `, ${zone}`;
  return `${describeRule(rule)} ${startTime} for ${formatDuration(durationMinutes)}${own}`;
}

// Stands for "the customer's": a typed UTC is read as Etc/UTC.
const unsaid = 'UTC';

/** Reads such a sentence; a zone that is not written is the customer's. null: not understood. */
export function readTemplateSentence(
  text: string,
  before: Pick<SeriesTemplate, 'rule' | 'durationMinutes'>,
): TemplateSchedule | null {
  const fromDate = 'fromDate' in before.rule ? before.rule.fromDate : '2027-01-01';
  const { durationMinutes } = before;
  const read = readTypedSchedule(text, { fromDate, zone: unsaid, durationMinutes });
  if (!read.ok) return null;
  const { zone, ...schedule } = read.value;
  return { ...schedule, zone: zone === unsaid ? undefined : zone };
}

export const templateColumns = ['Template', 'Business unit', 'Kind', 'When'] as const;

/** Templates whose row contains all typed words, in the plan's order. */
export function templateRows(
  { organization }: Pick<Plan, 'organization'>,
  text: string,
): readonly RecordRow[] {
  const { templates = [], businessUnits } = organization;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = templates.map((template) => ({
    id: template.id,
    cells: [
      template.name,
      businessUnits.find(({ id }) => id === template.businessUnitId)?.name ??
        template.businessUnitId,
      kindWord(template.kind),
      templateSentence({ ...template, zone: template.zone }),
    ],
  }));
  return rows.filter(({ cells }) => {
    const all = cells.join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
