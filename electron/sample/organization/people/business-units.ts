import type { EscalationStep } from '../../../../shared/model/people.ts';
import type { BusinessUnit, Team } from '../../../../shared/model/target.ts';
import { kolkata, newYork } from '../zones.ts';

/** Who executes and who oversees. Guiding Care's people sit in both countries. */
export const teams: readonly Team[] = [
  { id: 'hrp-pune', name: 'HRP Pune', zone: kolkata, size: 5, restMinutes: 8 * 60 },
  { id: 'hrp-us', name: 'HRP oversight', zone: newYork, size: 2 },
  {
    id: 'source-us',
    name: 'Source operations',
    zone: newYork,
    size: 3,
    restMinutes: 8 * 60,
  },
  { id: 'guiding-care-pune', name: 'Guiding Care Pune', zone: kolkata, size: 3 },
  { id: 'guiding-care-us', name: 'Guiding Care US', zone: newYork, size: 2 },
  { id: 'wellframe-us', name: 'Wellframe platform', zone: newYork, size: 2 },
];

/** One step of an escalation. */
const step = (id: string, who: Omit<EscalationStep, 'id'>): EscalationStep => ({ id, ...who });

/** The four business units, each with the rule its windows keep towards code releases. */
export const businessUnits: readonly BusinessUnit[] = [
  {
    id: 'hrp',
    name: 'HRP',
    releaseRule: { kind: 'none' },
    defaultDurationMinutes: 300,
    cadence: 'monthly, negotiated',
    cadenceDays: null,
    teamId: 'hrp-pune',
    databasePairing: 'when possible',
    onCallHours: 24,
    escalation: [
      step('hrp-1', {
        name: 'Ishaan Kulkarni',
        role: 'Duty lead, Pune',
        phone: '+91 20 5550 0120',
      }),
      step('hrp-2', {
        name: 'Dana Whitlock',
        role: 'Oversight',
        phone: '+1 212 555 0121',
        afterMinutes: 30,
      }),
    ],
  },
  {
    id: 'source',
    name: 'Source',
    releaseRule: { kind: 'separate', bufferMinutes: 8 * 60 },
    defaultDurationMinutes: 360,
    cadence: 'every 28 days, 6 h, apart from releases',
    cadenceDays: 30,
    cadenceReading: 'rolling',
    teamId: 'source-us',
    soak: [{ minimumDays: 3 }],
    escalation: [
      step('source-1', { name: 'Theo Brandt', role: 'Operations', phone: '+1 212 555 0131' }),
    ],
  },
  {
    id: 'guiding-care',
    name: 'Guiding Care',
    releaseRule: { kind: 'aligned', toleranceMinutes: 48 * 60 },
    defaultDurationMinutes: 180,
    cadence: 'with code releases, fortnightly',
    cadenceDays: null,
    teamId: 'guiding-care-pune',
    // Releases come first: patching the operating system waits for them.
    priority: 'low',
    escalation: [
      step('guiding-care-1', { name: 'Meera Joshi', role: 'Duty lead', phone: '+91 20 5550 0140' }),
      step('guiding-care-2', { name: 'Luis Ferrer', phone: '+1 212 555 0141', afterMinutes: 45 }),
    ],
  },
  {
    id: 'wellframe',
    name: 'Wellframe',
    releaseRule: { kind: 'none' },
    defaultDurationMinutes: 120,
    cadence: 'weekly images, GKE regular channel',
    cadenceDays: null,
    teamId: 'wellframe-us',
    services: [
      {
        id: 'wellframe-messaging',
        tag: 'messaging',
        name: 'Rosa Lindqvist',
        role: 'Service owner',
      },
      { id: 'wellframe-programs', tag: 'programs', name: 'Amir Haddad', role: 'Service owner' },
    ],
  },
];
