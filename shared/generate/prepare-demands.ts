import type { PatchWindow } from '../model/series.ts';
import { targetPath } from '../model/target.ts';
import { policyRulesOf } from '../policy/policy-rules.ts';
import { isInstall, scopesOf } from '../policy/scope.ts';
import type { TimeRange } from '../time/time-range.ts';
import type { Lane, SoakDemand } from './lane.ts';
import { soakDemands } from './soak-demands.ts';
import type { LanePlan } from './solve-lane.ts';
import type { YearQuestion } from './year-question.ts';

/**
 * Prepares the turns that an environment must have before its customer's production, once that is
 * planned. None where the customer's products need not soak.
 */
export function prepareDemands(
  { plan: { organization }, nowMs, range }: YearQuestion,
  windows: readonly PatchWindow[],
): (lane: Lane, production: readonly LanePlan[]) => readonly SoakDemand[] {
  const { soakDaysOf } = policyRulesOf(organization);
  const scopes = new Map(scopesOf(organization).map((scope) => [scope.path, scope]));
  const installs = Map.groupBy(windows.filter(isInstall), ({ target }) => targetPath(target));
  return (lane, production) =>
    production
      .filter(({ lane: { lane: other } }) => other.customerId === lane.customerId)
      .flatMap(({ lane: { lane: leading }, places }) => {
        const scope = scopes.get(leading.key);
        const soakDays = scope === undefined ? null : soakDaysOf(scope);
        if (soakDays === null) return [];
        const known = installs.get(leading.key) ?? [];
        const outside = known.filter(
          ({ startMs }) => startMs < Math.max(nowMs, range.startMs) || startMs >= range.endMs,
        );
        const own = new Set(
          lane.items.filter(({ fixed }) => !fixed).map(({ window }) => window.id),
        );
        return soakDemands({
          production: ([...outside, ...places] as readonly TimeRange[]).toSorted(
            (a, b) => a.startMs - b.startMs,
          ),
          staying: (installs.get(lane.key) ?? []).filter(({ id }) => !own.has(id)),
          soakDays,
          nowMs,
        });
      })
      // Turns beyond the stretch are another year's.
      .filter(({ toMs }) => toMs < range.endMs)
      .sort((a, b) => a.toMs - b.toMs);
}
