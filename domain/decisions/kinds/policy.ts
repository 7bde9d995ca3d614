import { z } from 'zod';
import { flagRuleSchema, policyModelSchema } from '../../policy/flag-rule.ts';
import { reviewRulesSchema } from '../../policy/review-policy.ts';
import { characteristicSchema } from '../../transcript/transcript.ts';
import { casesOpenedSchema, casesWithdrawnSchema } from '../told-cases.ts';
import { logKind } from './log-kind.ts';
import { count, text, version } from './parts.ts';

/** Under what cases are flagged and reviewed, and what that does to the queue. */
export const POLICY_KINDS = {
  'cases-opened': logKind({
    group: 'policy',
    payload: casesOpenedSchema,
    hiddenBy: ['blind', 'woven'],
    cases: ({ caseIds }) => caseIds,
    transcripts: ({ cases }) => cases.map(({ transcriptId }) => transcriptId),
  }),
  'cases-withdrawn': logKind({
    group: 'policy',
    payload: casesWithdrawnSchema,
    hiddenBy: ['woven'],
    cases: ({ caseIds }) => caseIds,
  }),
  'policy-activated': logKind({
    group: 'policy',
    payload: z.object({
      version,
      threshold: z.number(),
      reason: z.string(),
      entered: count,
      left: count,
      /** The whole rule, of which the threshold is a part. */
      rule: flagRuleSchema.optional(),
      /** The pack in force; left out where nobody has chosen one. */
      model: policyModelSchema.optional(),
      /** The earlier version whose rule this is again. */
      goesBackTo: version.optional(),
    }),
    hiddenBy: [],
  }),
  'candidate-started': logKind({
    group: 'policy',
    payload: z.object({ id: z.string(), name: z.string(), rule: flagRuleSchema, reason: z.string() }),
    hiddenBy: [],
  }),
  'candidate-ended': logKind({
    group: 'policy',
    payload: z.object({
      id: z.string(),
      name: z.string(),
      /** Transcripts scored while it ran, and how many of them it and the policy in force flagged. */
      seen: count,
      both: count,
      onlyCandidate: count,
      onlyActive: count,
    }),
    hiddenBy: [],
  }),
  'review-policy-activated': logKind({
    group: 'policy',
    payload: z.object({ version, reason: text, rules: reviewRulesSchema }),
    hiddenBy: [],
  }),
  /** What leads put beside the guidance that ships, which is version 1. */
  'guidance-changed': logKind({
    group: 'policy',
    payload: z.object({
      version,
      /** What it is about; null for every case. */
      characteristic: characteristicSchema.nullable(),
      /** In the place of the one before on the same topic; empty where it goes. */
      text,
      /** Cases are decided differently: certificates on an earlier version are stale. */
      major: z.boolean(),
      reason: text,
      /** The calibration session that it comes from. */
      sessionId: z.string().optional(),
    }),
    hiddenBy: [],
  }),
};
