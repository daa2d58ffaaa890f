import type { IsoDate } from '../../shared/time/local-date-time.ts';
import type { UnitLine } from '../presenters/year-policy.ts';

/** Whether a unit keeps its promises through a day, that day inside, by the plan as it is. */
export const isInsideUntil = ({ breach, status }: UnitLine, untilDate: IsoDate): boolean =>
  breach === null ? status.word !== 'breached' : breach.lastDate >= untilDate;
