/** Zones by the names people type: IANA names, cities, and the few words that mean one zone only. */
import type { Zone } from './local-date-time.ts';
import { isZone } from './zone.ts';

/** Present-day names of zones that the runtime lists under older ones. */
const renamed: ReadonlyMap<string, Zone> = new Map([
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['America/Godthab', 'America/Nuuk'],
]);

/** Words that stand for one zone. Letters such as IST, CST or EST stand for several and are not here. */
const words: ReadonlyMap<string, Zone> = new Map([
  ['utc', 'Etc/UTC'],
  ['gmt', 'Etc/UTC'],
  ['zulu', 'Etc/UTC'],
  ['eastern', 'America/New_York'],
  ['et', 'America/New_York'],
  ['central', 'America/Chicago'],
  ['ct', 'America/Chicago'],
  ['mountain', 'America/Denver'],
  ['mt', 'America/Denver'],
  ['pacific', 'America/Los_Angeles'],
  ['pt', 'America/Los_Angeles'],
  ['india', 'Asia/Kolkata'],
  ['pune', 'Asia/Kolkata'],
  ['mumbai', 'Asia/Kolkata'],
  ['delhi', 'Asia/Kolkata'],
  ['bangalore', 'Asia/Kolkata'],
  ['bengaluru', 'Asia/Kolkata'],
  ['hyderabad', 'Asia/Kolkata'],
  ['chennai', 'Asia/Kolkata'],
  ['uk', 'Europe/London'],
  ['boston', 'America/New_York'],
  ['washington dc', 'America/New_York'],
  ['seattle', 'America/Los_Angeles'],
  ['redmond', 'America/Los_Angeles'],
  ['san francisco', 'America/Los_Angeles'],
]);

/** Letters in common use that mean different hours to different people, with what they may mean. */
const ambiguous: ReadonlyMap<string, readonly Zone[]> = new Map([
  ['ist', ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']],
  ['cst', ['America/Chicago', 'Asia/Shanghai']],
  ['bst', ['Europe/London', 'Asia/Dhaka']],
  // Half the year these letters are wrong where people use them.
  ['est', ['America/New_York', 'America/Panama']],
  ['mst', ['America/Denver', 'America/Phoenix']],
  ['pst', ['America/Los_Angeles', 'Asia/Manila']],
]);

let citiesByName: ReadonlyMap<string, readonly Zone[]> | null = null;

/**
 * The zones a typed name may mean: one when it is plain, several when a person has to choose, none
 * when it is unknown. IANA names come back as the runtime spells them; case does not matter.
 */
export function findZones(name: string): readonly Zone[] {
  const typed = name.trim().replaceAll(/\s+/g, ' ');
  const key = typed.toLowerCase().replaceAll('_', ' ');
  const word = words.get(key);
  if (word !== undefined) return [word];
  const several = ambiguous.get(key);
  if (several !== undefined) return several;
  // A slash tells a zone's own name from a city or from letters.
  const spelled = typed.replaceAll(' ', '_');
  if (spelled.includes('/') && isZone(spelled)) return [properName(spelled)];
  citiesByName ??= citiesOf(Intl.supportedValuesOf('timeZone'));
  return citiesByName.get(key) ?? [];
}

let namesByLetters: ReadonlyMap<string, Zone> | null = null;

/** Spells `america/new_york` as the runtime lists it; other names stay as typed. */
function properName(spelled: string): Zone {
  // Of two spellings the runtime's own is the proper one: later ones win in a map.
  namesByLetters ??= new Map(
    [...renamed.values(), ...Intl.supportedValuesOf('timeZone')].map((zone) => [
      zone.toLowerCase(),
      zone,
    ]),
  );
  return namesByLetters.get(spelled.toLowerCase()) ?? spelled;
}

/** `America/Argentina/Buenos_Aires` is found as "buenos aires". */
function citiesOf(zones: readonly Zone[]): ReadonlyMap<string, readonly Zone[]> {
  const cities = new Map<string, readonly Zone[]>();
  for (const listed of zones) {
    const zone = renamed.get(listed) ?? listed;
    for (const name of new Set([cityOf(listed), cityOf(zone)])) {
      cities.set(name, [...new Set([...(cities.get(name) ?? []), zone])]);
    }
  }
  return cities;
}

const cityOf = (zone: Zone): string =>
  zone
    .slice(zone.lastIndexOf('/') + 1)
    .replaceAll('_', ' ')
    .toLowerCase();
