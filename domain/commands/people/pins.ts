import { oneMoreTry, secondsToWait } from '../../reviewers/pin-tries.ts';
import type { PinHash, Reviewer } from '../../reviewers/reviewer.ts';
import { defineCommand, type Refused, refuse } from '../command.ts';
import { returnOthers } from '../review/holding.ts';
import { Work } from '../work.ts';

/** The PIN of a profile as it was found right. */
interface FoundRight {
  found: PinHash | null;
}

/** Why a PIN that was found right a moment ago opens a profile no more; null when it does. */
function whyNot({ found }: FoundRight, profile: Reviewer | undefined): Refused | null {
  if (profile?.retiredAt !== null) return refuse('not-found', { what: 'reviewer-in-use' });
  return profile.pin?.hash === found?.hash ? null : refuse('wrong-pin', { what: 'changed' });
}

/**
 * Counts a try at the PIN of a profile before it is known whether it is right: of many at once, in whatever tabs, only
 * as many are looked at as are free.
 */
export const countPinTryCommand = defineCommand({
  name: 'count-pin-try',
  by: 'automatic',
  tables: ['pinTries'],
  read: ({ pinTries }, name: string) => pinTries.get(name),
  decide(name: string, known, context) {
    const seconds = secondsToWait(known);
    if (seconds > 0) return refuse('wait-for-pin', { seconds });
    const work = new Work(context);
    work.put('pinTries', oneMoreTry(name, known));
    return work.done(null);
  },
});

/** Sets or removes one's own PIN, for somebody whose PIN was found right. */
export const changeOwnPinCommand = defineCommand({
  name: 'change-own-pin',
  by: 'anyone',
  tables: ['reviewers', 'log'],
  read: async (_reader, _input: FoundRight & { pin: PinHash | null }) => null,
  decide({ found, pin }, _state, context) {
    const { actor } = context;
    const refused = whyNot({ found }, actor);
    if (refused) return refused;
    const work = new Work(context);
    const payload = { name: actor.name, role: actor.role, change: 'pin' as const };
    work.log({ kind: 'reviewer-changed', caseId: null, payload });
    work.put('reviewers', { ...actor, pin });
    return work.done(null);
  },
});

interface Switch extends FoundRight {
  /** Who sits down, whose PIN was found right. */
  name: string;
  /** Who sat there before; null for nobody. */
  from: string | null;
}

/**
 * Somebody else sits down at a tab; what the one before holds there goes back. Nobody has to sit there: who comes has
 * shown by the PIN who they are.
 */
export const switchReviewerCommand = defineCommand({
  name: 'switch-reviewer',
  by: 'automatic',
  tables: ['reviewers', 'cases', 'log'],
  async read({ reviewers, cases }, { name, from }: Switch) {
    const before = from === null ? undefined : await reviewers.get(from);
    return {
      profile: await reviewers.get(name),
      before,
      held: before && from !== name ? await cases.heldBy(before.name) : [],
    };
  },
  decide({ found, name, from }: Switch, { profile, before, held }, context) {
    const refused = whyNot({ found }, profile);
    if (refused) return refused;
    const work = new Work(context);
    if (from === name) return work.done(null);
    if (before) returnOthers(work, held, null, { ...context, actor: before });
    work.log({ actor: name, kind: 'reviewer-switched', caseId: null, payload: { from } });
    return work.done(null);
  },
});
