import { useState } from 'react';
import type { Series } from '../../../shared/model/series.ts';
import { reschedule } from '../../../shared/planning/edit-series.ts';
import { chooseRule, chosenOption } from '../../presenters/rule-choice.ts';
import { dateIn } from '../../presenters/format-time.ts';
import { useReleases } from '../../state/plan-releases.ts';
import { currentNowMs } from '../../state/session-store.ts';
import type { ScheduleForm } from '../fields/schedule-form.ts';

/** The schedule of a series while it is edited, and what the edit would make of the series. */
export function useSeriesForm(series: Series) {
  const releases = useReleases();
  const [form, setForm] = useState<ScheduleForm>(() => {
    const { rule, zone, durationMinutes, holidays } = atItsOnlyDate(series);
    const today = dateIn(currentNowMs(), zone);
    const choice = chooseRule(rule, { releases, zone }, today);
    return { choice, time: startOf(series), durationMinutes, zone, holidays };
  });
  const { choice, time, ...rest } = form;
  const schedule = { ...rest, rule: chosenOption(choice).rule, startTime: time };
  const { series: edited, lost } = reschedule(series, schedule, releases);
  const change = (patch: Partial<ScheduleForm>): void =>
    setForm((before) => ({ ...before, ...patch }));
  return { form, change, edited, lost, keptCount: edited.changes.length };
}

/** A window that happens once is where it was moved to. */
function atItsOnlyDate(series: Series): Series {
  const movedTo = onlyMove(series);
  if (movedTo === undefined) return series;
  return { ...series, rule: { kind: 'dates', dates: [movedTo.slice(0, 10)] } };
}

const startOf = (series: Series): string => onlyMove(series)?.slice(11, 16) ?? series.startTime;

function onlyMove({ rule, changes }: Series): string | undefined {
  if (rule.kind !== 'dates' || rule.dates.length !== 1) return undefined;
  return changes.find(({ originalStart }) => originalStart.startsWith(rule.dates[0] ?? ' '))
    ?.movedTo;
}
