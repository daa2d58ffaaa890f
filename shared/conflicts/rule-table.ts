/** Every rule, with the facts it reads. A new rule is a file of its own and a line here. */
import { prepareBlockingEvents } from './blocking-events.ts';
import { findClockChange } from './clock-changes.ts';
import { prepareFreezes } from './freezes.ts';
import { prepareLiveRuns } from './live-runs.ts';
import { preparePastStarts } from './past-starts.ts';
import { preparePermittedTimes } from './permitted-times.ts';
import { readsOnly, type RuleSource } from './prepared-rule.ts';
import { prepareReleases } from './releases.ts';
import { prepareSameTarget } from './same-target.ts';

/** The rules in the order of their ids. Which one comes first changes nothing. */
export const ruleTable: readonly RuleSource[] = [
  readsOnly(['freezes'], ({ freezes }) => prepareFreezes(freezes)),
  readsOnly(['planId', 'live', 'factsOf'], prepareBlockingEvents),
  readsOnly(['live', 'calendars', 'organization', 'factsOf'], preparePermittedTimes),
  readsOnly(['windows'], ({ windows }) => prepareSameTarget(windows)),
  readsOnly(['live', 'factsOf'], prepareLiveRuns),
  readsOnly(['releases', 'factsOf'], prepareReleases),
  readsOnly([], () => findClockChange),
  readsOnly(['nowMs'], ({ nowMs }) => preparePastStarts(nowMs)),
];
