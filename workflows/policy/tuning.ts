import { activateRuleCommand, scoreAlike } from '../../domain/commands/policy/activate-rule.ts';
import { type ChangeCounts, evaluatePolicy } from '../../domain/commands/policy/evaluation.ts';
import { TRANSCRIPT_LAYERS, type TranscriptLayer } from '../../domain/detection/detection-layers.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { type FlagRule, type PolicyModel, ruleOf } from '../../domain/policy/flag-rule.ts';
import type { Case } from '../../domain/queue/case.ts';
import { may } from '../../domain/reviewers/permissions.ts';
import { presentMoment } from '../../storage/log.ts';
import { getPolicy } from '../../storage/policies.ts';
import { storedReader } from '../../storage/reader.ts';
import { answerOf } from '../base/door.ts';
import { actingReviewer } from '../people/session.ts';
import { shippedModel } from '../scoring/model-pack.ts';
import { scoreAgain } from '../scoring/scoring.ts';
import { policyInForce } from './policies.ts';

/** A transcript that a rule brings into the queue or takes out of it. */
export type RuleEffect = Pick<Case, 'transcriptId' | 'risk' | 'strongest' | 'locale' | 'channel'> & {
  /** Null for one that has no case yet. */
  caseId: string | null;
  /** By the new rule for what enters; when it was flagged for what leaves. */
  flaggedBy: TranscriptLayer[];
};

/** What activating a rule would do. The lists are in order of risk, highest first. */
export interface PolicyChange extends ChangeCounts {
  entering: RuleEffect[];
  leaving: RuleEffect[];
}

function effectOf({ transcriptId, risk, strongest, locale, channel, flaggedBy }: Case) {
  const layers = TRANSCRIPT_LAYERS.filter((layer) => flaggedBy.includes(layer));
  return { transcriptId, risk, strongest, locale, channel, flaggedBy: layers };
}

const withCase = (each: Case): RuleEffect => ({ ...effectOf(each), caseId: each.id });
const withoutCase = (each: Case): RuleEffect => ({ ...effectOf(each), caseId: null });
const byRisk = (left: RuleEffect, right: RuleEffect) => right.risk - left.risk;

/**
 * What a rule would bring into the queue and take out of it; changes nothing. The counts are for everybody, the
 * lists for those who may change the threshold and empty for others, because what is missing from them tells which
 * cases are woven in.
 * @throws Failure `no-reviewer`, `not-found`
 */
export async function previewRule(rule: FlagRule): Promise<PolicyChange> {
  const { role } = await actingReviewer();
  const active = await policyInForce();
  const policy = {
    ...active,
    ...ruleOf(rule),
    version: active.version + 1,
    activatedAt: await presentMoment(),
  };
  const { counts, fresh, again, withdrawn } = await evaluatePolicy(storedReader, policy, () =>
    crypto.randomUUID(),
  );
  if (!may(role, 'change-threshold')) return { ...counts, entering: [], leaving: [] };
  return {
    ...counts,
    entering: [...fresh.map(withoutCase), ...again.map(withCase)].sort(byRisk),
    leaving: withdrawn.map(withCase).sort(byRisk),
  };
}

/**
 * Puts a rule in force as a new policy version. Open cases are re-evaluated, held and decided ones keep what they
 * had; version, queue and log entry are written together or not at all. Candidates with this rule end.
 * @param options `goesBackTo`: the earlier version whose rule this is; `model`: the pack that scores from now on
 * @throws Failure `reason-missing` without a reason, `unchanged`, `flags-nothing`, `not-found`, `not-allowed`,
 * `storage-full`
 */
export const activateRule = (
  rule: FlagRule,
  reason: string,
  { goesBackTo, model }: { goesBackTo?: number; model?: PolicyModel | undefined } = {},
): Promise<ChangeCounts> => answerOf(activateRuleCommand, { rule, reason, goesBackTo, model });

/**
 * Puts the rule and the pack of an earlier version in force again, as a new version; with another pack what is stored
 * is scored again.
 * @throws Failure as `activateRule` does; `not-found` when there is no such version
 */
export async function goBackTo(version: number, reason: string): Promise<ChangeCounts> {
  const earlier = await getPolicy(version);
  if (!earlier) throw new Failure('not-found', { what: 'policy', version });
  const active = await policyInForce();
  // Before anybody chose one the shipped pack scored.
  const model = earlier.model ?? (active.model && (await shippedModel()));
  const counts = await activateRule(earlier, reason, { goesBackTo: version, model });
  if (model && !scoreAlike(model, active.model)) void scoreAgain();
  return counts;
}
