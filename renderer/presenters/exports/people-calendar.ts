/** Windows as a file for calendar applications: Outlook, Google, Apple. */
import {
  eventForPeople,
  eventsToIssue,
  type EventToIssue,
} from '../../../shared/exports/issued-events.ts';
import { targetNameOf } from '../../../shared/exports/target-names.ts';
import { writeCalendarForPeople } from '../../../shared/ical/calendar-for-people.ts';
import type { Organization } from '../../../shared/model/target.ts';
import type { Zone } from '../../../shared/time/local-date-time.ts';
import { counted } from '../counted.ts';
import { teamZoneOf } from '../display-zone.ts';
import { timeLines } from '../negotiation-message.ts';
import { kindWord } from '../state-words.ts';
import type { ExportFacts, MadeExport } from './export-facts.ts';
import { sharedNote } from './window-tables.ts';

/** The file. Whoever imports it again has what changed in place of what was. */
export function peopleCalendar(facts: ExportFacts): MadeExport {
  const { plan, nowMs, zone } = facts;
  const events = eventsToIssue(facts, facts.concerns);
  const called = events.filter(({ issued }) => issued.status === 'CANCELLED').length;
  return {
    ending: 'ics',
    text: writeCalendarForPeople({
      zone,
      name: `${plan.name}: patch windows`,
      nowMs,
      events: events.map((event) =>
        eventForPeople(plan.id, event, wordsOf(event, plan.organization)),
      ),
    }),
    issued: events.map(({ issued }) => issued),
    notCarried: [],
    notes: [
      'Import it, do not subscribe to it: events keep their UIDs, so a later export changes them instead of adding others. The plan remembers what was taken along.',
      ...(called === 0
        ? []
        : [
            counted(
              called,
              '# event was taken along before and is called off now: it leaves their calendars.',
              '# events were taken along before and are called off now: they leave their calendars.',
            ),
          ]),
      ...sharedNote(facts),
      'Calendars know no states but tentative, confirmed and cancelled. The target stands in the text of each event.',
    ],
  };
}

function wordsOf(event: EventToIssue, organization: Organization) {
  const { issued, window } = event;
  const isInstall = window === null || window.kind === 'install';
  const zones = zonesOf(event, organization);
  const target = targetNameOf(issued.target, organization);
  return {
    summary: isInstall ? `Patching ${issued.name}` : `${kindWord(window.kind)}: ${issued.name}`,
    description: [
      window === null ? 'Called off.' : `${kindWord(window.kind)} window of ${target}.`,
      ...timeLines(issued, zones),
    ].join('\n'),
  };
}

const zonesOf = ({ issued, window }: EventToIssue, organization: Organization): readonly Zone[] => [
  ...new Set<Zone>([issued.zone, teamZoneOf(window ?? issued, organization) ?? 'UTC', 'UTC']),
];
