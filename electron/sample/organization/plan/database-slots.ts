/** Slots of the database team for 2027: two hours inside each production window of HRP. */
import type { DatabaseSlot } from '../../../../shared/model/release.ts';
import type { LocalDateTime, Zone } from '../../../../shared/time/local-date-time.ts';
import { minuteMs } from '../../../../shared/time/time-range.ts';
import { instantOf } from '../sample-clock.ts';
import { london, losAngeles, newYork, sydney } from '../zones.ts';

interface SlotsOfCustomer {
  readonly customerId: string;
  readonly name: string;
  readonly zone: Zone;
  readonly starts: readonly LocalDateTime[];
  /** Requested, not yet confirmed. */
  readonly open?: readonly LocalDateTime[];
}

const slotMinutes = 120;

const at = (time: string, ...days: readonly string[]): readonly LocalDateTime[] =>
  days.map((day) => `2027-${day}T${time}`);

const slotsByCustomer: readonly SlotsOfCustomer[] = [
  {
    customerId: 'adatum',
    name: 'Adatum',
    zone: london,
    starts: at(
      '23:00',
      ...['01-15', '02-19', '03-19', '04-16', '05-21', '06-18'],
      ...['07-16', '08-20', '09-17', '10-15', '11-19', '12-17'],
    ),
  },
  {
    customerId: 'contoso',
    name: 'Contoso',
    zone: newYork,
    starts: at(
      '23:00',
      ...['01-16', '02-20', '03-20', '04-17', '05-15', '06-19'],
      ...['07-17', '08-21', '09-18', '10-16', '11-20', '12-11'],
    ),
  },
  {
    customerId: 'fabrikam',
    name: 'Fabrikam',
    zone: losAngeles,
    starts: [
      ...at('22:00', '01-23', '02-27', '04-24', '05-22', '06-26', '07-24'),
      ...at('22:00', '08-28', '09-25', '10-23', '11-27', '12-11'),
      ...at('03:00', '03-28'),
    ],
  },
  {
    customerId: 'litware',
    name: 'Litware',
    zone: sydney,
    starts: at(
      '04:00',
      ...['01-10', '02-14', '03-14', '04-11', '05-09', '06-13'],
      ...['07-11', '08-08', '09-12', '10-10', '11-14', '12-12'],
    ),
  },
  {
    customerId: 'northwind',
    name: 'Northwind',
    zone: newYork,
    starts: at(
      '23:00',
      ...['01-09', '02-13', '04-10', '05-08', '06-12', '07-10'],
      ...['08-14', '09-11', '10-09', '11-13', '12-11'],
    ),
    open: at('23:00', '03-13'),
  },
  {
    customerId: 'proseware',
    name: 'Proseware',
    zone: losAngeles,
    starts: [
      ...at('22:00', '01-16', '02-20', '03-20', '04-17', '05-15', '06-19'),
      ...at('22:00', '07-17', '08-21', '09-18', '10-16', '11-20', '12-18'),
      ...at('21:00', '04-02'),
    ],
  },
  {
    customerId: 'tailspin',
    name: 'Tailspin',
    zone: newYork,
    starts: at(
      '21:00',
      ...['01-08', '02-12', '04-09', '05-14', '06-11', '07-09'],
      ...['08-13', '09-10', '10-08', '11-12', '12-10'],
    ),
  },
  {
    customerId: 'wingtip',
    name: 'Wingtip',
    zone: losAngeles,
    starts: at(
      '21:00',
      ...['01-28', '02-25', '03-30', '04-22', '05-27', '06-24'],
      ...['07-22', '08-26', '09-23', '10-28', '11-18', '12-09'],
    ),
  },
];

const slot = (
  { customerId, name, zone }: SlotsOfCustomer,
  start: LocalDateTime,
  confirmed: boolean,
): DatabaseSlot => {
  const startMs = instantOf(start, zone);
  return {
    id: `db-${customerId}-${start.slice(0, 10)}`,
    name: `DB ${name}`,
    businessUnitId: 'hrp',
    customerId,
    startMs,
    endMs: startMs + slotMinutes * minuteMs,
    confirmed,
  };
};

/** By start. As instants, worked out when asked for. */
export const sampleDatabaseSlots = (): readonly DatabaseSlot[] =>
  slotsByCustomer
    .flatMap((customer) => [
      ...customer.starts.map((start) => slot(customer, start, true)),
      ...(customer.open ?? []).map((start) => slot(customer, start, false)),
    ])
    .sort((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1));
