import { useState } from 'react';
import type { Series, WindowKind } from '../../../shared/model/series.ts';
import type { Organization, Target } from '../../../shared/model/target.ts';
import { targetName } from '../../../shared/planning/default-series.ts';
import type { IsoDate, Zone } from '../../../shared/time/local-date-time.ts';
import { toInstant, toLocal } from '../../../shared/time/zone.ts';
import { repeatChoices } from '../../presenters/repeat-choices.ts';
import { eveningStart, imagineWindow, zoneOfTarget } from '../../state/default-target.ts';
import { currentDisplayZone } from '../../state/derived.ts';
import type { NewWindowWish } from '../../state/view-store.ts';

/** What a person has chosen so far; `null` means: as the target suggests. */
export interface NewWindowForm {
  readonly target: Target;
  readonly name: string | null;
  readonly kind: WindowKind;
  readonly date: IsoDate;
  readonly time: string;
  readonly zone: Zone | null;
  readonly durationMinutes: number | null;
  readonly repeat: string;
  /** The date or the time was typed: then the wall clock stays when the target changes. */
  readonly isTyped: boolean;
}

/** The form of a new window and what follows from it. */
export function useNewWindowForm(wish: NewWindowWish, target: Target, organization: Organization) {
  const [form, setForm] = useState(() => beginForm(wish, target, organization));
  const change = (patch: Partial<NewWindowForm>) => setForm((before) => ({ ...before, ...patch }));
  const retarget = (next: Target) =>
    change({ target: next, ...movedStart(form, wish, zoneFor(next, organization)) });
  return { form, change, retarget, ...outcome(form, organization) };
}

function beginForm(wish: NewWindowWish, target: Target, organization: Organization): NewWindowForm {
  const blank = {
    target,
    name: null,
    kind: 'install',
    zone: null,
    repeat: 'once',
    isTyped: false,
  } as const;
  if (wish.kind === 'evening') {
    return { ...blank, date: wish.date, time: eveningStart, durationMinutes: null };
  }
  const start = splitLocal(wish.startMs, zoneFor(target, organization));
  return { ...blank, ...start, durationMinutes: wish.durationMinutes };
}

/** A stretch that was drawn stays where it was drawn; a typed or evening time stays on the clock. */
function movedStart(form: NewWindowForm, wish: NewWindowWish, zone: Zone): Partial<NewWindowForm> {
  if (wish.kind === 'evening' || form.isTyped || form.zone !== null) return {};
  return splitLocal(wish.startMs, zone);
}

/** The series that would be made, and its first window as it would be. */
function outcome(form: NewWindowForm, organization: Organization) {
  const zone = form.zone ?? zoneFor(form.target, organization);
  const { epochMs: startMs, anomaly } = toInstant(`${form.date}T${form.time}`, zone);
  const { durationMinutes, target } = form;
  const imagined = imagineWindow(target, organization, { startMs, durationMinutes, zone });
  const choices = repeatChoices(form.date);
  const repeat = choices.find(({ value }) => value === form.repeat) ?? choices[0];
  const suggestedName = targetName(target, organization);
  const name = form.name?.trim() || suggestedName;
  const series: Omit<Series, 'id'> = {
    name,
    target,
    kind: form.kind,
    zone,
    startTime: form.time,
    durationMinutes: imagined.durationMinutes,
    rule: repeat?.rule ?? { kind: 'dates', dates: [form.date] },
    state: 'draft',
    changes: [],
  };
  const window = { ...imagined, name, kind: form.kind, anomaly };
  return { zone, series, window, choices, repeat: repeat?.value ?? 'once', suggestedName };
}

const zoneFor = (target: Target, organization: Organization): Zone =>
  zoneOfTarget(target, organization, currentDisplayZone());

function splitLocal(startMs: number, zone: Zone): { date: IsoDate; time: string } {
  const local = toLocal(startMs, zone);
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}
