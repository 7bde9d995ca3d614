import type { AssignmentRule } from '../policy/assignment-rules.ts';
import type { Reviewer } from '../reviewers/reviewer.ts';
import type { Case } from './case.ts';
import { hindrance } from './case-work.ts';

/** Whose turn it is next, by the ids of rules: a place among the rule's people. */
export type Turns = Readonly<Record<string, number>>;

/** All that the rules go by. */
export interface Assigning {
  rules: readonly AssignmentRule[];
  /** Everybody who is here; those who retired are passed over. */
  people: readonly Pick<Reviewer, 'name' | 'role' | 'retiredAt'>[];
  turns: Turns;
  /** Whether somebody must not be given a case: they know its transcript, or lack the certificate for it. */
  bars: (found: Case, name: string) => boolean;
}

const any = <Value>(wanted: readonly Value[], found: (value: Value) => boolean) =>
  wanted.length === 0 || wanted.some(found);

/** Whether a rule is about a case. One that goes by risk is about no picture, whose match has none. */
export function fitsRule(
  { channel, locale, strongest, flaggedBy, risk, match }: Case,
  rule: Omit<AssignmentRule, 'id' | 'assignees'>,
): boolean {
  return (
    any(rule.channels, (each) => each === channel) &&
    any(rule.locales, (each) => each === locale) &&
    any(rule.characteristics, (each) => strongest.includes(each)) &&
    any(rule.layers, (each) => flaggedBy.includes(each)) &&
    (rule.risk === null || (!match && risk >= rule.risk[0] && risk <= rule.risk[1]))
  );
}

/** Whether rules may say whose a case is: it waits for its first review, is nobody's, and no golden item. */
function isFree({ origin, state, assignee, lease }: Case): boolean {
  return origin !== 'golden' && state === 'open' && assignee === null && lease === null;
}

/**
 * Whose each case is to be by the first rule that fits and has somebody who may take it, in turn where it names
 * several; case ids to names. Cases that no rule gives to anybody are left out.
 */
export function assignByRules(
  cases: readonly Case[],
  { rules, people, turns, bars }: Assigning,
): { assigned: Map<string, string>; turns: Turns } {
  const assigned = new Map<string, string>();
  const next: Record<string, number> = { ...turns };
  const here = new Map(people.filter(({ retiredAt }) => retiredAt === null).map((each) => [each.name, each]));
  const mayTake = (found: Case, name: string) => {
    const person = here.get(name);
    const able = person !== undefined && hindrance(found, person) === null;
    return able && !found.skippedBy.includes(name) && !bars(found, name);
  };
  const nameFor = (found: Case): string | null => {
    for (const rule of rules) {
      if (!fitsRule(found, rule)) continue;
      const count = rule.assignees.length;
      const first = next[rule.id] ?? 0;
      for (let step = 0; step < count; step += 1) {
        const place = (first + step) % count;
        if (!mayTake(found, rule.assignees[place]!)) continue;
        next[rule.id] = (place + 1) % count;
        return rule.assignees[place]!;
      }
    }
    return null;
  };
  for (const found of cases) {
    const name = isFree(found) ? nameFor(found) : null;
    if (name !== null) assigned.set(found.id, name);
  }
  return { assigned, turns: next };
}
