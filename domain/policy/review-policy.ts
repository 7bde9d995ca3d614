import { z } from 'zod';
import type { MatchFinding } from '../matching/finding.ts';
import { assignmentRulesSchema } from './assignment-rules.ts';
import { CHOICES, type Choice } from './choices.ts';
import { clusterRulesSchema } from './cluster-rules.ts';
import { trainingRulesSchema } from './training-rules.ts';

const share = z.number().min(0).max(1);

const requirementSchema = z.object({ reason: z.boolean(), note: z.boolean(), characteristic: z.boolean() });
/** What a choice must come with before it can be sent. */
export type Requirement = z.infer<typeof requirementSchema>;

/** How cases are reviewed: everything a lead sets, apart from the version. */
export const reviewRulesSchema = z.object({
  order: z.enum(['highest-risk', 'oldest', 'mixed']),
  /** Minutes without activity after which a case goes back to the queue. */
  leaseMinutes: z.number().int().min(1).max(240),
  blind: z.object({ mode: z.enum(['never', 'share', 'always']), share }),
  /** Inconclusive and escalated cases always get a second review. */
  secondReview: z.object({ share }),
  golden: z.object({ rate: share, feedback: z.enum(['at-once', 'later', 'never']) }),
  audit: z.object({ rate: share }),
  /** Days in which an appeal should be decided. */
  appealDays: z.number().int().min(1).max(365),
  required: z.record(z.enum(CHOICES), requirementSchema),
  wellbeing: z.object({
    /** What is masked until it is asked for. */
    mask: z.enum(['off', 'transcript', 'message']),
    breakAfterMinutes: z.number().int().min(5).max(240),
    snoozeMinutes: z.number().int().min(1).max(60),
    dailyLimitMinutes: z.number().int().min(15).max(720),
  }),
  /** Whose cases are as they come in; changed by a command of its own. */
  assignment: assignmentRulesSchema.optional(),
  /** Left out of policies from before there was training. */
  training: trainingRulesSchema.optional(),
  /** Left out of policies from before alerts of clusters could be set. */
  clusters: clusterRulesSchema.optional(),
});
export type ReviewRules = z.infer<typeof reviewRulesSchema>;

/** A version of the review policy. Versions are never changed, only followed by another. */
export const reviewPolicySchema = z.object({
  version: z.number().int().positive(),
  rules: reviewRulesSchema,
  author: z.string(),
  reason: z.string(),
  activatedAt: z.iso.datetime({ offset: true }),
});
export type ReviewPolicy = z.infer<typeof reviewPolicySchema>;

const nothing: Requirement = { reason: false, note: false, characteristic: false };

/** The rules of a fresh installation. */
export const DEFAULT_REVIEW_RULES: ReviewRules = {
  order: 'highest-risk',
  leaseMinutes: 10,
  // What is woven in is always blind; a share of the others has to be too, or being blind would tell it apart.
  blind: { mode: 'share', share: 0.2 },
  secondReview: { share: 0.1 },
  golden: { rate: 0.05, feedback: 'at-once' },
  audit: { rate: 0.05 },
  appealDays: 30,
  required: {
    confirmed: nothing,
    'not-confirmed': nothing,
    inconclusive: nothing,
    escalate: { ...nothing, reason: true },
    skip: { ...nothing, reason: true },
  },
  wellbeing: { mask: 'off', breakAfterMinutes: 50, snoozeMinutes: 10, dailyLimitMinutes: 240 },
};

/** Who wrote the versions that nobody has activated. */
const BUILT_IN_AUTHOR = 'Second Look';

/** The first version. */
export function firstReviewPolicy(now: string): ReviewPolicy {
  return {
    version: 1,
    rules: DEFAULT_REVIEW_RULES,
    author: BUILT_IN_AUTHOR,
    reason: 'What a fresh installation starts with.',
    activatedAt: now,
  };
}

/**
 * The version that follows one that was built in and never touched when the defaults have changed since; null when
 * somebody has activated the rules in force, or they are the defaults.
 */
export function renewedDefaults(active: ReviewPolicy, now: string): ReviewPolicy | null {
  if (active.author !== BUILT_IN_AUTHOR || !wovenStandOut(active.rules)) return null;
  return {
    version: active.version + 1,
    rules: { ...active.rules, blind: DEFAULT_REVIEW_RULES.blind },
    author: BUILT_IN_AUTHOR,
    reason:
      'The defaults have changed: a share of all cases is reviewed blind, so that golden items and audit samples do not stand out.',
    activatedAt: now,
  };
}

/**
 * Whether golden items and audit samples can be told apart by being blind: those below the threshold always are, and
 * no other case is.
 */
export function wovenStandOut({
  blind,
  golden,
  audit,
}: Pick<ReviewRules, 'blind' | 'golden' | 'audit'>): boolean {
  const noOther = blind.mode === 'never' || (blind.mode === 'share' && blind.share === 0);
  return noOther && (golden.rate > 0 || audit.rate > 0);
}

/** What a decision still lacks. */
export type Lacking = 'finding' | keyof Requirement;

/** What a draft has of what can be required. */
interface DraftParts {
  finding?: MatchFinding | undefined;
  reasons: readonly string[];
  note: string;
  characteristics: readonly string[];
}

/** Whether a choice for a match lacks its finding: one that confirms the match or rejects it needs one. */
export const lacksFinding = (
  { choice, finding }: { choice: Choice; finding?: MatchFinding | undefined },
  isMatch: boolean,
): boolean => isMatch && (choice === 'confirmed' || choice === 'not-confirmed') && finding === undefined;

/**
 * What is required of a choice and the draft does not have, in the order of the form. A match that is decided needs a
 * finding whatever the policy says, which is its reason, and never characteristics, which pictures do not have.
 */
export function lackingParts(
  choice: Choice,
  draft: DraftParts,
  rules: Pick<ReviewRules, 'required'>,
  isMatch: boolean,
): Lacking[] {
  const required = {
    ...rules.required[choice],
    ...(isMatch && { characteristic: false }),
    ...(isMatch && draft.finding !== undefined && { reason: false }),
  };
  const has: Requirement = {
    characteristic: draft.characteristics.length > 0,
    reason: draft.reasons.length > 0,
    note: draft.note.trim() !== '',
  };
  const missing = (['characteristic', 'reason', 'note'] as const).filter(
    (part) => required[part] && !has[part],
  );
  return lacksFinding({ choice, finding: draft.finding }, isMatch) ? ['finding', ...missing] : missing;
}
