/** Every rule, with the facts it reads. A new rule is a file of its own and a line here. */
import { prepareBlockingEvents } from './blocking-events.ts';
import { prepareChangedClocks } from './changed-clocks.ts';
import { findClockChange } from './clock-changes.ts';
import { prepareAllowedHours, prepareForbiddenHours } from './customer-hours.ts';
import { prepareDatabasePairing } from './database-pairing.ts';
import { prepareDurationFit } from './duration-fit.ts';
import { prepareFreezes } from './freezes.ts';
import { prepareLiveRuns } from './live-runs.ts';
import { prepareNotice } from './notice.ts';
import { prepareOnCall } from './on-call.ts';
import { prepareOtherPlans } from './other-plans.ts';
import { preparePastStarts } from './past-starts.ts';
import { preparePermittedTimes } from './permitted-times.ts';
import { readsOnly, type RuleSource } from './prepared-rule.ts';
import { prepareReleases } from './releases.ts';
import { prepareSamePeople } from './same-people.ts';
import { prepareSameTarget } from './same-target.ts';
import { prepareSoak } from './soak.ts';
import { prepareTeamLoad } from './team-load.ts';

/** The rules in the order of their ids. Which one comes first changes nothing. */
export const ruleTable: readonly RuleSource[] = [
  readsOnly(['freezes'], ({ freezes }) => prepareFreezes(freezes)),
  readsOnly(['planId', 'live', 'factsOf'], prepareBlockingEvents),
  readsOnly(['live', 'calendars', 'organization', 'factsOf'], preparePermittedTimes),
  readsOnly(['windows'], ({ windows }) => prepareSameTarget(windows)),
  readsOnly(['live', 'factsOf'], prepareLiveRuns),
  readsOnly(['planId', 'live', 'factsOf'], prepareOtherPlans),
  readsOnly(['factsOf'], prepareAllowedHours),
  readsOnly(['releases', 'organization', 'factsOf'], prepareReleases),
  readsOnly(['databaseSlots', 'factsOf'], prepareDatabasePairing),
  readsOnly(['windows', 'holidays', 'organization', 'factsOf'], prepareTeamLoad),
  readsOnly(['windows', 'organization', 'factsOf'], prepareSamePeople),
  readsOnly(['onCall', 'nowMs', 'factsOf'], prepareOnCall),
  readsOnly(['nowMs', 'factsOf'], prepareNotice),
  readsOnly(['factsOf'], prepareForbiddenHours),
  readsOnly(['windows', 'organization', 'factsOf'], prepareSoak),
  readsOnly(['organization', 'factsOf'], prepareDurationFit),
  readsOnly([], () => findClockChange),
  readsOnly(['clocks', 'releases'], prepareChangedClocks),
  readsOnly(['nowMs'], ({ nowMs }) => preparePastStarts(nowMs)),
];
