import { useState } from 'react';
import { describeSeries } from '../../../shared/schedule/describe-rule.ts';
import type { TypedDefaults } from '../../../shared/schedule/parse-typed-series.ts';
import { chooseRule, chosenOption } from '../../presenters/rule-choice.ts';
import { readTypedSchedule } from '../../presenters/typed-schedule.ts';
import { useReleases } from '../../state/plan-releases.ts';
import type { ScheduleForm } from './schedule-form.ts';

/** A sentence while it is typed. Nothing is typed: it is the one that the pickers make. */
export interface TypedSchedule {
  readonly text: string;
  /** Which part is not understood; null where all of it is. */
  readonly fault: string | null;
  readonly type: (text: string) => void;
  /** On leaving: what was understood is written out; what was not stays to be corrected. */
  readonly settle: () => void;
  /** A picker was used: it wins over what is typed. */
  readonly forget: () => void;
}

interface Typing {
  readonly text: string;
  readonly fault: string | null;
  /** Those of when the typing began: a zone that is deleted again must not stay. */
  readonly defaults: TypedDefaults;
}

/** Reads a schedule at every key, and tells the pickers as soon as it is understood. */
export function useTypedSchedule(
  { choice, time, durationMinutes, zone }: ScheduleForm,
  onChange: (patch: Partial<ScheduleForm>) => void,
): TypedSchedule {
  const [typing, setTyping] = useState<Typing | null>(null);
  const releases = useReleases();
  const type = (text: string): void => {
    const defaults = typing?.defaults ?? { fromDate: choice.fromDate, zone, durationMinutes };
    const read = readTypedSchedule(text, defaults);
    setTyping({ text, fault: read.ok ? null : read.error, defaults });
    if (!read.ok) return;
    const { rule, startTime, ...rest } = read.value;
    const context = { releases, zone: rest.zone };
    onChange({ choice: chooseRule(rule, context, defaults.fromDate), time: startTime, ...rest });
  };
  const forget = (): void => setTyping(null);
  const settle = (): void => {
    if (typing !== null && (typing.fault === null || typing.text.trim() === '')) forget();
  };
  const { rule } = chosenOption(choice);
  const sentence = describeSeries({ rule, startTime: time, durationMinutes, zone });
  return { text: typing?.text ?? sentence, fault: typing?.fault ?? null, type, settle, forget };
}
