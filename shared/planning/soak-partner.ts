/** Production follows the other environments: which window goes with which, and where to. */
import type { PatchWindow, WindowState } from '../model/series.ts';
import type { Customer, Organization } from '../model/target.ts';
import { addDays, daysBetween, isoDateOf } from '../time/iso-date.ts';
import type { EpochMs } from '../time/time-range.ts';
import { dayMs } from '../time/wall-ms.ts';
import { toInstant } from '../time/zone.ts';

/** The other window of a pair, and where it is to be for the pair to stay one. */
export interface SoakPartner {
  readonly partner: PatchWindow;
  /** Whether it comes before (patches soak there) or after (production). */
  readonly side: 'ahead' | 'production';
  readonly minimumDays: number;
  /** It goes as many days along as the window was moved, and as far as the soak needs. */
  readonly startMs: EpochMs;
}

/** Windows further apart are no pair: another month's. */
const furthestMs = 35 * dayMs;

/**
 * The window that should move because this one did: the next production install after an install of
 * the other environments, or the last one before production, as their rules have them. null where the
 * business unit wants no soak, nothing is a pair, or the pair stands as it should.
 */
export function soakPartner(
  window: PatchWindow,
  windows: readonly PatchWindow[],
  organization: Organization,
): SoakPartner | null {
  const minimumDays = soakDaysOf(window, organization);
  const customer = organization.customers.find(({ id }) => id === window.target.customerId);
  if (minimumDays === null || customer === undefined || !isInstall(window)) return null;
  const isProduction = isOfProduction(window, customer);
  const installs = windows.filter(
    (each) => each.target.customerId === customer.id && isInstall(each),
  );
  const ownSide = installs.filter((each) => isOfProduction(each, customer) === isProduction);
  const others = installs.filter((each) => isOfProduction(each, customer) !== isProduction);
  const partner = pairOf(window, { ownSide, others, isProduction });
  if (partner === null) return null;
  const startMs = placeOf(partner, window, { isProduction, minimumDays });
  if (startMs === partner.startMs) return null;
  return { partner, side: isProduction ? 'ahead' : 'production', minimumDays, startMs };
}

const over: ReadonlySet<WindowState> = new Set(['held', 'missed', 'cancelled']);
const isInstall = ({ kind, state }: PatchWindow): boolean => kind === 'install' && !over.has(state);

const isOfProduction = ({ target }: PatchWindow, { environments }: Customer): boolean =>
  environments.some(({ id, production }) => id === target.environmentId && production);

function soakDaysOf({ target }: PatchWindow, { businessUnits }: Organization): number | null {
  const unit = businessUnits.find(({ id }) => id === target.businessUnitId);
  const days = (unit?.soak ?? []).map(({ minimumDays }) => minimumDays);
  return days.length === 0 ? null : Math.max(...days);
}

/** Where its rule has it: pairs are pairs of rules, wherever single dates went. */
const ruleMs = ({ originalStart, zone }: PatchWindow): EpochMs =>
  toInstant(originalStart, zone).epochMs;

interface Sides {
  readonly ownSide: readonly PatchWindow[];
  readonly others: readonly PatchWindow[];
  readonly isProduction: boolean;
}

/** The nearest of the other side, unless one of its own side stands between them. */
function pairOf(window: PatchWindow, { ownSide, others, isProduction }: Sides): PatchWindow | null {
  const sign = isProduction ? -1 : 1;
  const distance = (each: PatchWindow): number => sign * (ruleMs(each) - ruleMs(window));
  const [nearest] = others
    .filter((each) => distance(each) >= 0 && distance(each) <= furthestMs)
    .sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined) return null;
  const isBetween = ownSide.some(
    (each) => distance(each) > 0 && distance(each) <= distance(nearest),
  );
  return isBetween ? null : nearest;
}

function placeOf(
  partner: PatchWindow,
  window: PatchWindow,
  { isProduction, minimumDays }: { readonly isProduction: boolean; readonly minimumDays: number },
): EpochMs {
  const days = daysBetween(isoDateOf(window.originalStart), isoDateOf(window.localStart));
  const soakMs = minimumDays * dayMs;
  const lengthMs = partner.endMs - partner.startMs;
  const isSoaked = (startMs: EpochMs): boolean =>
    isProduction ? startMs + lengthMs + soakMs <= window.startMs : window.endMs + soakMs <= startMs;
  // A pair that was not moved and soaks long enough is left alone, wherever a person put it.
  if (days === 0 && isSoaked(partner.startMs)) return partner.startMs;
  const at = (offset: number): EpochMs => startOn(partner, days + offset);
  const step = isProduction ? -1 : 1;
  let offset = 0;
  while (!isSoaked(at(offset)) && Math.abs(offset) < 60) offset += step;
  return at(offset);
}

/** Its own time of day, so many days after the date of its rule. */
function startOn({ originalStart, zone }: PatchWindow, days: number): EpochMs {
  const date = isoDateOf(originalStart);
  return toInstant(`${addDays(date, days)}${originalStart.slice(date.length)}`, zone).epochMs;
}
