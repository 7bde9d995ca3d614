import { trainingRulesOf } from '../../policy/training-rules.ts';
import { ADMISSION_KINDS, examAdmission } from '../../training/exam-admission.ts';
import { defineCommand, refuse } from '../command.ts';
import { Work } from '../work.ts';

/** Lets somebody sit again whom failed exams have stopped, at once; refused of anyone whom they have not. */
export const allowRetakeCommand = defineCommand({
  name: 'allow-retake',
  by: 'lead-training',
  tables: ['reviewers', 'reviewPolicies', 'log'],
  async read({ reviewers, log, reviewPolicies }, { reviewer }: { reviewer: string; reason: string }) {
    const [profile, entries, policy] = await Promise.all([
      reviewers.get(reviewer),
      log.ofKinds(ADMISSION_KINDS),
      reviewPolicies.active(),
    ]);
    return { profile, entries, rules: trainingRulesOf(policy.rules) };
  },
  decide({ reviewer, reason: given }: { reviewer: string; reason: string }, state, context) {
    const reason = given.trim();
    if (reason === '') return refuse('reason-missing', { what: 'retake' });
    if (!state.profile) return refuse('not-found', { what: 'reviewer' });
    const history = { entries: state.entries, learning: [] };
    const admission = examAdmission(history, reviewer, state.rules, context.now);
    if (admission.what !== 'lead') return refuse('unchanged', { what: 'retake' });
    const work = new Work(context);
    const payload = { reviewer, failures: admission.failures, reason };
    work.log({ kind: 'exam-allowed', caseId: null, payload });
    return work.done(null);
  },
});
