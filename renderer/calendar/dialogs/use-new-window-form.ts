import { useState } from 'react';
import type { Series, WindowKind } from '../../../shared/model/series.ts';
import type { Organization, Target } from '../../../shared/model/target.ts';
import { targetName } from '../../../shared/planning/default-series.ts';
import type { IsoDate, Zone } from '../../../shared/time/local-date-time.ts';
import { toInstant, toLocal } from '../../../shared/time/zone.ts';
import {
  chooseOnce,
  chosenOption,
  withFirstDate,
  type RuleChoice,
} from '../../presenters/rule-choice.ts';
import { eveningStart, imagineWindow, zoneOfTarget } from '../../state/default-target.ts';
import { currentDisplayZone } from '../../state/derived.ts';
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
  const retarget = (next: Target) =>
    change({ target: next, ...movedStart(form, wish, zoneFor(next, organization)) });
  return { form, change, changeSchedule, retarget, ...outcome(form, organization) };
}

function beginForm(wish: NewWindowWish, target: Target, organization: Organization): NewWindowForm {
  const blank = {
    target,
    name: null,
    kind: 'install',
    zone: null,
    holidays: undefined,
    isTyped: false,
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
  const { target, kind, choice, durationMinutes, holidays } = form;
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
