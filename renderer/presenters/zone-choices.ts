/** The zones a person may choose to see times in, grouped, and found by typing. */
import type { Organization } from '../../shared/model/target.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { resolveZone, zonesInUse } from './display-zone.ts';
import { offsetWords, zoneAbbreviation, zoneCity } from './zone-words.ts';

export interface ZoneChoice {
  /** What the setting is set to: `customer`, `team`, `machine` or an IANA name. */
  readonly value: string;
  readonly label: string;
  /** `EST, UTC−05:00`. */
  readonly note: string;
}

export interface ZoneGroup {
  readonly label: string;
  readonly choices: readonly ZoneChoice[];
}

const always: readonly Zone[] = ['UTC', 'America/New_York', 'Asia/Kolkata'];
const mostFound = 40;

/** Groups for a search box: people's zones and common ones, or what matches the typed text. */
export function zoneChoices(from: {
  readonly organization: Organization | null;
  readonly machineZone: Zone;
  /** As `listZones` gives them. */
  readonly allZones: readonly Zone[];
  readonly query: string;
  readonly nowMs: EpochMs;
}): readonly ZoneGroup[] {
  const { organization, machineZone, allZones, nowMs } = from;
  const query = from.query.trim().toLowerCase();
  const people = peopleChoices(organization, machineZone, nowMs);
  if (query !== '') {
    const seenBy = people.filter(({ label }) => label.toLowerCase().includes(query));
    const found = { label: 'Zones', choices: findZones(allZones, query, nowMs) };
    const groups = [{ label: 'As seen by', choices: seenBy }, found];
    return groups.filter(({ choices }) => choices.length > 0);
  }
  const used = organization === null ? [] : zonesInUse(organization);
  const zones = [...always, ...used.filter((zone) => !isListed(zone))].map((zone) =>
    choiceOf(zone, nowMs),
  );
  return [
    { label: 'As seen by', choices: people },
    { label: 'Zones of this plan', choices: zones },
  ];
}

// UTC goes by many names, Kolkata by two.
const isListed = (zone: Zone): boolean => always.some((one) => zoneCity(one) === zoneCity(zone));

function peopleChoices(
  organization: Organization | null,
  machineZone: Zone,
  nowMs: EpochMs,
): readonly ZoneChoice[] {
  const words = { customer: 'Customers', team: 'Team', machine: 'This computer' } as const;
  return Object.entries(words).map(([value, word]) => {
    const zone = resolveZone(value, organization, machineZone);
    return { value, label: `${word} · ${zoneCity(zone)}`, note: noteOf(zone, nowMs) };
  });
}

function findZones(zones: readonly Zone[], query: string, nowMs: EpochMs): readonly ZoneChoice[] {
  const wanted = query.replaceAll(' ', '_');
  return zones
    .filter((zone) => zone.toLowerCase().includes(wanted))
    .slice(0, mostFound)
    .map((zone) => choiceOf(zone, nowMs));
}

const choiceOf = (zone: Zone, nowMs: EpochMs): ZoneChoice => ({
  value: zone,
  label: zone === 'UTC' ? 'UTC' : zone.replaceAll('_', ' '),
  note: noteOf(zone, nowMs),
});

function noteOf(zone: Zone, nowMs: EpochMs): string {
  const [name, offset] = [zoneAbbreviation(nowMs, zone), offsetWords(nowMs, zone)];
  return name === offset ? offset : `${name}, ${offset}`;
}

/** `Customers · New York`, `UTC`: the switch's own words for a setting. */
export function describeZoneSetting(setting: string, zone: Zone): string {
  if (setting === 'customer') return `Customers · ${zoneCity(zone)}`;
  if (setting === 'team') return `Team · ${zoneCity(zone)}`;
  if (setting === 'machine') return `This computer · ${zoneCity(zone)}`;
  return zoneCity(zone);
}
