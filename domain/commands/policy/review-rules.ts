import {
  firstReviewPolicy,
  type ReviewPolicy,
  type ReviewRules,
  renewedDefaults,
} from '../../policy/review-policy.ts';
import { fewestToPass } from '../../training/exam-length.ts';
import { defineCommand, refuse } from '../command.ts';
import { Work } from '../work.ts';

/** Puts a version in force, and notes it in the log. */
export function activate(work: Work, given: Omit<ReviewPolicy, 'activatedAt'>): ReviewPolicy {
  const { version, reason, rules, author } = given;
  const payload = { version, reason, rules };
  const { at } = work.log({ actor: author, kind: 'review-policy-activated', caseId: null, payload });
  const policy = { ...given, activatedAt: at };
  work.put('reviewPolicies', policy);
  return policy;
}

/**
 * Puts other rules of reviewing in force as a new version. Decisions that were made keep what they were made with.
 * Answers with the version.
 */
export const activateReviewRulesCommand = defineCommand({
  name: 'activate-review-rules',
  by: 'change-review-policy',
  tables: ['reviewPolicies', 'log'],
  read: ({ reviewPolicies }, _input: { rules: ReviewRules; reason: string }) => reviewPolicies.active(),
  decide({ rules: given, reason }, { version, rules: before }, context) {
    const why = reason.trim();
    if (why === '') return refuse('reason-missing', { what: 'review-policy' });
    const fewest = given.training ? fewestToPass(given.training.bar) : 0;
    if (given.training && Math.min(given.training.risk, given.training.benign) < fewest)
      return refuse('exam-too-short', { fewest });
    const work = new Work(context);
    // Whoever changes these rules saw the others as they were then; who gets which cases is changed apart.
    const { assignment: _, ...others } = given;
    const rules = before.assignment ? { ...others, assignment: before.assignment } : others;
    return work.done(
      activate(work, { version: version + 1, rules, author: context.actor.name, reason: why }),
    );
  },
});

/** Stores the first version; where that was never touched and the defaults have changed since, the new ones. */
export const ensureReviewPolicyCommand = defineCommand({
  name: 'ensure-review-policy',
  by: 'automatic',
  tables: ['reviewPolicies', 'log'],
  looksFirst: true,
  read: ({ reviewPolicies }, _input: null) => reviewPolicies.stored(),
  decide(_input: null, stored, context) {
    const work = new Work(context);
    const now = new Date(context.now).toISOString();
    if (!stored) work.put('reviewPolicies', firstReviewPolicy(now));
    const renewed = stored && renewedDefaults(stored, now);
    if (renewed) activate(work, renewed);
    return work.done(null);
  },
});
