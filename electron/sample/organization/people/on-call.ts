/** Who can be reached for HRP in 2027: two contacts in turn, from Monday to Monday in New York. */
import type { Contact, OnCallShift } from '../../../../shared/model/people.ts';
import { addDays } from '../../../../shared/time/iso-date.ts';
import { instantOf } from '../sample-clock.ts';
import { newYork } from '../zones.ts';

const firstMonday = '2026-12-28';
const weeks = 55;

/** Of the team that oversees; without numbers, which contacts may lack. */
export const hrpContacts: readonly Contact[] = [
  { id: 'm-okafor', name: 'M. Okafor', role: 'HRP on call' },
  { id: 'j-lindqvist', name: 'J. Lindqvist', role: 'HRP on call' },
];

/** As instants, worked out when asked for. They adjoin: somebody is reachable all year. */
export const sampleOnCall = (): readonly OnCallShift[] =>
  Array.from({ length: weeks }, (_, week): OnCallShift => {
    const monday = addDays(firstMonday, week * 7);
    return {
      id: `hrp-${monday}`,
      contactId: hrpContacts[week % 2]?.id ?? '',
      target: { businessUnitId: 'hrp' },
      startMs: instantOf(`${monday}T09:00`, newYork),
      endMs: instantOf(`${addDays(monday, 7)}T09:00`, newYork),
    };
  });
