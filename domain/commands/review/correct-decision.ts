import { standingDecisions } from '../../decisions/outcome-rows.ts';
import { isVerdict } from '../../policy/choices.ts';
import { lacksFinding } from '../../policy/review-policy.ts';
import { correctFirst } from '../../queue/case-steps.ts';
import type { Submission } from '../../review/draft.ts';
import { findingFault } from '../../review/finding-fault.ts';
import { defineCommand, refuse } from '../command.ts';
import { readGuidance } from '../policy/change-guidance.ts';
import { Work } from '../work.ts';
import { decisionPayload, secondReviewFor } from './verdict.ts';

interface Correction {
  caseId: string;
  submission: Submission;
  reason: string;
}

/** Corrects one's own first review later: a new entry that supersedes the old one, which stays in the log. */
export const correctDecisionCommand = defineCommand({
  name: 'correct-decision',
  by: 'anyone',
  tables: ['cases', 'log', 'policies', 'reviewPolicies'],
  async read({ cases, log, policies, reviewPolicies }, { caseId }: Correction) {
    const [found, entries, policy, reviewPolicy, guidance] = await Promise.all([
      cases.get(caseId),
      log.ofCase(caseId),
      policies.active(),
      reviewPolicies.active(),
      readGuidance({ log }),
    ]);
    return { found, entries, policy, reviewPolicy, guidance };
  },
  decide({ caseId, submission, reason }: Correction, { found, entries, ...under }, context) {
    const why = reason.trim();
    if (why === '') return refuse('reason-missing', { what: 'correction' });
    const [first, ...later] = found?.reviews ?? [];
    const correctable = found?.state === 'decided' || found?.state === 'in-second-review';
    const own = first?.reviewer === context.actor.name && later.length === 0;
    if (!found || !correctable || !own || found.lease)
      return refuse('nothing-to-undo', { what: 'correctable' });
    const { choice } = submission;
    if (!isVerdict(choice)) return refuse('incomplete', { what: 'correction' });
    if (lacksFinding(submission, found.match !== undefined))
      return refuse('incomplete', { what: 'submission', lacking: ['finding'] });
    const fault = findingFault(submission, found);
    if (fault) return refuse('not-allowed', { what: fault });
    const draw = secondReviewFor(found, choice, under.reviewPolicy, context.uniform);
    const standing = standingDecisions(entries).at(-1);
    const payload = {
      ...decisionPayload(choice, submission, found, under, draw),
      stage: 'first-review' as const,
      adjudication: false,
      blind: standing?.payload.blind ?? false,
      supersedes: first.seq,
      correctionReason: why,
    };
    const work = new Work(context);
    const { seq, at } = work.log({ kind: 'decision', caseId, payload });
    work.put('cases', correctFirst(found, { ...first, verdict: choice, seq }, at, draw.cause));
    return work.done(null);
  },
});
