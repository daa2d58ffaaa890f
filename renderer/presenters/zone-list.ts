/** Zones to choose from, under the names they go by today. */
import type { Zone } from '../../shared/time/local-date-time.ts';

/** What runtimes still list under an old name; both names mean the same zone everywhere. */
const renamed: Readonly<Record<Zone, Zone>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** The name a zone goes by today. */
export const currentZoneName = (zone: Zone): Zone => renamed[zone] ?? zone;

/** A runtime's zones under today's names, sorted, with UTC first. */
export const listZones = (supported: readonly Zone[]): readonly Zone[] => [
  'UTC',
  ...[...new Set(supported.map(currentZoneName))].filter((zone) => zone !== 'UTC').sort(),
];
