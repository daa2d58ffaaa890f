import { useState } from 'react';
import type { Release } from '../../../shared/model/release.ts';
import type { Series, WindowKind } from '../../../shared/model/series.ts';
import type { Organization, Target } from '../../../shared/model/target.ts';
import type { SeriesTemplate } from '../../../shared/model/template.ts';
import { targetName } from '../../../shared/planning/default-series.ts';
import { ruleBeginning, templatesFor } from '../../../shared/planning/series-from-template.ts';
import type { IsoDate, Zone } from '../../../shared/time/local-date-time.ts';
import { toInstant, toLocal } from '../../../shared/time/zone.ts';
import {
  chooseOnce,
  chooseRule,
  chosenOption,
  withFirstDate,
  type RuleChoice,
} from '../../presenters/rule-choice.ts';
import { eveningStart, imagineWindow, zoneOfTarget } from '../../state/default-target.ts';
import { currentDisplayZone } from '../../state/derived.ts';
import { useReleases } from '../../state/plan-releases.ts';
import { usePlanStore } from '../../state/plan-store.ts';
import type { NewWindowWish } from '../../state/view-store.ts';
import type { ScheduleForm } from '../fields/schedule-form.ts';

/** What a person has chosen so far; `null` means: as the target suggests. */
export interface NewWindowForm {
  readonly target: Target;
  readonly name: string | null;
  readonly kind: WindowKind;
  readonly choice: RuleChoice;
  readonly time: string;
  readonly zone: Zone | null;
  readonly durationMinutes: number | null;
  readonly holidays: Series['holidays'] | undefined;
  /** The date or the time was typed: then the wall clock stays when the target changes. */
  readonly isTyped: boolean;
  /** What it was begun with; the fields say what became of it. */
  readonly templateId: string | null;
  /** Why it is out of the cycle; null: it is not. */
  readonly adHocReason: string | null;
}

interface NewWindowInput {
  readonly wish: NewWindowWish;
  readonly target: Target;
  readonly organization: Organization;
}

/** The form of a new window and what follows from it. */
export function useNewWindowForm({ wish, target, organization }: NewWindowInput) {
  const [form, setForm] = useState(() => beginForm(wish, target, organization));
  const change = (patch: Partial<NewWindowForm>) => setForm((before) => ({ ...before, ...patch }));
  const changeSchedule = (patch: Partial<ScheduleForm>) =>
    change('choice' in patch || 'time' in patch ? { ...patch, isTyped: true } : patch);
  const releases = useReleases();
  const take = (template: SeriesTemplate | null) => change(begunAs(template, form, releases));
  const retarget = (next: Target) =>
    change({ target: next, ...movedStart(form, wish, zoneFor(next, organization)) });
  return { form, change, changeSchedule, retarget, take, ...outcome(form, organization) };
}

/** The fields as a template has them, from the date on that is chosen; without one, on that date only. */
function begunAs(
  template: SeriesTemplate | null,
  { choice: { date }, zone }: NewWindowForm,
  releases: readonly Release[],
): Partial<NewWindowForm> {
  if (template === null) return { templateId: null, choice: chooseOnce(date) };
  const { id: templateId, kind, durationMinutes, holidays } = template;
  const context = { releases, zone: template.zone ?? zone ?? 'UTC' };
  return {
    templateId,
    kind,
    choice: chooseRule(ruleBeginning(template.rule, date), context, date),
    time: template.startTime,
    zone: template.zone ?? null,
    durationMinutes,
    holidays,
    isTyped: true,
  };
}

function beginForm(wish: NewWindowWish, target: Target, organization: Organization): NewWindowForm {
  const blank = blankForm(wish, target, organization);
  if (wish.begins !== 'template') return blank;
  const { releases = [] } = usePlanStore.getState().plan ?? {};
  const [template = null] = templatesFor(target, organization);
  return { ...blank, ...begunAs(template, blank, releases) };
}

function blankForm(wish: NewWindowWish, target: Target, organization: Organization): NewWindowForm {
  const blank = {
    target,
    name: null,
    kind: 'install',
    zone: null,
    holidays: undefined,
    isTyped: false,
    templateId: null,
    adHocReason: wish.begins === 'ad-hoc' ? '' : null,
  } as const;
  if (wish.kind === 'evening') {
    const choice = chooseOnce(wish.date);
    return { ...blank, choice, time: eveningStart, durationMinutes: null };
  }
  const { date, time } = splitLocal(wish.startMs, zoneFor(target, organization));
  return { ...blank, choice: chooseOnce(date), time, durationMinutes: wish.durationMinutes };
}

/** A stretch that was drawn stays where it was drawn; a typed or evening time stays on the clock. */
function movedStart(form: NewWindowForm, wish: NewWindowWish, zone: Zone): Partial<NewWindowForm> {
  if (wish.kind === 'evening' || form.isTyped || form.zone !== null) return {};
  const { date, time } = splitLocal(wish.startMs, zone);
  return { time, choice: withFirstDate(form.choice, date, { zone, releases: [] }) };
}

/** The series that would be made, and its first window as it would be. */
function outcome(form: NewWindowForm, organization: Organization) {
  const { target, kind, choice, durationMinutes, holidays, adHocReason } = form;
  const zone = form.zone ?? zoneFor(target, organization);
  const { epochMs: startMs, anomaly } = toInstant(`${choice.date}T${form.time}`, zone);
  const imagined = imagineWindow(target, organization, { startMs, durationMinutes, zone });
  const suggestedName = targetName(target, organization);
  const name = form.name?.trim() || suggestedName;
  const series: Omit<Series, 'id'> = {
    name,
    target,
    kind,
    zone,
    startTime: form.time,
    durationMinutes: imagined.durationMinutes,
    rule: chosenOption(choice).rule,
    state: 'draft',
    changes: [],
    ...(holidays !== undefined && { holidays }),
    ...(adHocReason !== null && { adHocReason: adHocReason.trim() }),
  };
  const schedule: ScheduleForm = {
    choice,
    time: form.time,
    durationMinutes: series.durationMinutes,
    zone,
    holidays,
  };
  return { series, schedule, window: { ...imagined, name, kind, anomaly }, suggestedName };
}

const zoneFor = (target: Target, organization: Organization): Zone =>
  zoneOfTarget(target, organization, currentDisplayZone());

function splitLocal(startMs: number, zone: Zone): { date: IsoDate; time: string } {
  const local = toLocal(startMs, zone);
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}
