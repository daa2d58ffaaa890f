/** Checks the same plan again and again, as it is edited: what an edit left alone is not asked again. */
import type { PatchWindow } from '../model/series.ts';
import type { Organization } from '../model/target.ts';
import { byConflictId } from './conflict-id.ts';
import type { ConflictInput } from './conflict-input.ts';
import type { Conflict } from './conflict.ts';
import type { ConflictCheck } from './find-conflicts.ts';
import { isActive, type PreparedRule, type RuleInput, type RuleSource } from './prepared-rule.ts';
import { ruleTable } from './rule-table.ts';
import { prepareSettling, type Settle } from './settle.ts';
import { prepareTargetFacts } from './target-facts.ts';

/** A check that remembers. Facts are compared by identity: what changed must be another object. */
export interface Recheck extends ConflictCheck {
  /** All findings as `findConflicts` gives them. From then on `conflictsOf` answers by these facts. */
  readonly check: (input: ConflictInput) => readonly Conflict[];
}

/** What rules said about a window: each holds as long as its rule is the very same. */
interface Answers {
  rules: readonly PreparedRule[];
  /** Most windows share one list, of rules that all say nothing: see `silenceOf`. */
  told: readonly (readonly Conflict[])[];
}

/** Starts with nothing known: the first check asks every rule about every window. */
export function startRecheck(): Recheck {
  const preparers = ruleTable.map(preparingAnew);
  const factsOf = rememberTargetFacts();
  const tellAbout = rememberAnswers();
  let rules: readonly PreparedRule[] = [];
  let settle: Settle = (conflict) => conflict;
  return {
    check: (input) => {
      const facts: RuleInput = { ...input, factsOf: factsOf(input.organization) };
      rules = keepIfSame(
        rules,
        preparers.map((prepare) => prepare(facts)),
      );
      settle = prepareSettling(input);
      const found: Conflict[] = [];
      for (const windows of oneTargetAfterTheOther(input.windows)) {
        for (const window of windows) {
          if (!isActive(window)) continue;
          tellAbout(window, rules, (conflict) => found.push(settle(conflict, window)));
        }
      }
      return found.sort(byConflictId);
    },
    conflictsOf: (window) =>
      isActive(window)
        ? rules
            .flatMap((rule) => rule(window))
            .map((conflict) => settle(conflict, window))
            .sort(byConflictId)
        : nothing,
  };
}

/** Rules look their target up: asked of the same one again, they know it (see by-target.ts). */
const oneTargetAfterTheOther = (
  windows: readonly PatchWindow[],
): Iterable<readonly PatchWindow[]> => Map.groupBy(windows, ({ target }) => target).values();

const nothing: readonly Conflict[] = [];

/** The list from before, if every rule is the very same: then no answer needs looking at. */
const keepIfSame = (
  before: readonly PreparedRule[],
  after: readonly PreparedRule[],
): readonly PreparedRule[] =>
  before.length === after.length && before.every((rule, index) => rule === after[index])
    ? before
    : after;

/** Prepares a rule, anew only if a fact that it reads is another one. */
function preparingAnew({ reads, prepare }: RuleSource): (facts: RuleInput) => PreparedRule {
  let known: { readonly values: readonly unknown[]; readonly rule: PreparedRule } | null = null;
  return (facts) => {
    const values = reads.map((name) => facts[name]);
    const stays = known?.values.every((value, index) => Object.is(value, values[index])) ?? false;
    if (known === null || !stays) {
      const prepared = prepare(facts);
      // A rule of its own each time: by it an answer knows whether it still holds.
      known = { values, rule: (window) => prepared(window) };
    }
    return known.rule;
  };
}

/** Adds the findings that are told from a window; each rule is asked once while it stays the same. */
function rememberAnswers() {
  const memory = new WeakMap<PatchWindow, Answers>();
  const answersOf = (window: PatchWindow, rules: readonly PreparedRule[]): Answers => {
    const known = memory.get(window);
    if (known === undefined) {
      const answers = { rules, told: toldByAll(window, rules) };
      memory.set(window, answers);
      return answers;
    }
    if (known.rules === rules) return known;
    // In place: after an edit this happens to every window, and most answers stay.
    for (const [index, rule] of rules.entries()) {
      if (known.rules[index] !== rule) retell(known, index, toldFrom(window, rule));
    }
    known.rules = rules;
    return known;
  };
  return (window: PatchWindow, rules: readonly PreparedRule[], add: (found: Conflict) => void) => {
    const { told: all } = answersOf(window, rules);
    if (all === silence) return;
    for (const told of all) {
      // Nearly always nothing: a call for each would cost more than all that is found.
      if (told.length > 0) told.forEach(add);
    }
  };
}

/** What a window is told of which nothing is found. One list for all: kept for each it would be most of the memory. */
let silence: Answers['told'] = [];

function silenceOf({ length }: readonly PreparedRule[]): Answers['told'] {
  if (silence.length !== length) silence = Array.from({ length }, () => nothing);
  return silence;
}

/** What each rule says, in one list for all windows of which none says anything. */
function toldByAll(window: PatchWindow, rules: readonly PreparedRule[]): Answers['told'] {
  const silent = silenceOf(rules);
  let told: (readonly Conflict[])[] | null = null;
  for (let index = 0; index < rules.length; index += 1) {
    const found = toldFrom(window, rules[index] as PreparedRule);
    if (found.length === 0) continue;
    told ??= [...silent];
    told[index] = found;
  }
  return told ?? silent;
}

const isNothing = (told: readonly Conflict[]): boolean => told.length === 0;

/** Puts another answer in the place of one. */
function retell(answers: Answers, index: number, told: readonly Conflict[]): void {
  if (isNothing(told) && isNothing(answers.told[index] ?? nothing)) return;
  answers.told = answers.told.with(index, told);
}

/** A clash of two windows comes back for either of them; it is told once, from its own. */
function toldFrom(window: PatchWindow, rule: PreparedRule): readonly Conflict[] {
  const found = rule(window);
  return found.length === 0 ? nothing : found.filter(({ windowId }) => windowId === window.id);
}

/** Targets are looked up anew only in another organization. */
function rememberTargetFacts(): (organization: Organization) => RuleInput['factsOf'] {
  let last: { readonly of: Organization; readonly factsOf: RuleInput['factsOf'] } | null = null;
  return (organization) => {
    if (last?.of !== organization) {
      last = { of: organization, factsOf: prepareTargetFacts(organization) };
    }
    return last.factsOf;
  };
}
