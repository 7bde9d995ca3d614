import { z } from 'zod';
import type { Assessment } from '../detection/assessment.ts';
import { TRANSCRIPT_LAYERS } from '../detection/detection-layers.ts';
import {
  decisiveRisk,
  type FlagFacts,
  flaggingLayers,
  flagRuleSchema,
  type Policy,
} from '../policy/flag-rule.ts';
import { instantSchema } from '../transcript/transcript.ts';

/** Candidates that may run at once. */
export const MOST_CANDIDATES = 3;

const count = z.number().int().nonnegative();
const layers = z.array(z.enum(TRANSCRIPT_LAYERS));

/** A rule that is tried beside the policy in force: it judges what is scored while it runs, and flags nothing. */
export const candidateSchema = z.object({
  id: z.string(),
  name: z.string(),
  rule: flagRuleSchema,
  author: z.string(),
  reason: z.string(),
  startedAt: instantSchema,
  /** Null while it runs. */
  endedAt: instantSchema.nullable(),
  /** Transcripts that were scored while it ran. */
  seen: count,
  /** Those that both it and the policy in force at that moment flag. */
  both: count,
  onlyCandidate: count,
  onlyActive: count,
});
export type Candidate = z.infer<typeof candidateSchema>;

/** A transcript that a candidate or the policy in force flags; what neither flags is only counted. */
export const shadowFlagSchema = z.object({
  candidateId: z.string(),
  transcriptId: z.string(),
  /** When it was scored. */
  at: instantSchema,
  /** The risk that the candidate compares with its threshold. */
  risk: z.number().min(0).max(1),
  /** Layers that flag it under the candidate; none: it does not. */
  candidateFlags: layers,
  /** Layers that flag it under the policy in force at that moment. */
  activeFlags: layers,
  policyVersion: z.number().int().positive(),
});
export type ShadowFlag = z.infer<typeof shadowFlagSchema>;

/**
 * What a candidate makes of transcripts that were just scored.
 * @param at ISO 8601
 * @returns the candidate with its counts raised, and a row for each that it or the policy in force flags
 */
export function judgeInShadow(
  candidate: Candidate,
  scored: readonly (FlagFacts & Pick<Assessment, 'transcriptId'>)[],
  active: Policy,
  at: string,
): { candidate: Candidate; flags: ShadowFlag[] } {
  const judged = { ...candidate, seen: candidate.seen + scored.length };
  const flags: ShadowFlag[] = [];
  for (const each of scored) {
    const candidateFlags = flaggingLayers(each, candidate.rule);
    const activeFlags = flaggingLayers(each, active);
    if (candidateFlags.length === 0 && activeFlags.length === 0) continue;
    if (activeFlags.length === 0) judged.onlyCandidate += 1;
    else if (candidateFlags.length === 0) judged.onlyActive += 1;
    else judged.both += 1;
    flags.push({
      candidateId: candidate.id,
      transcriptId: each.transcriptId,
      at,
      risk: decisiveRisk(each, candidate.rule),
      candidateFlags,
      activeFlags,
      policyVersion: active.version,
    });
  }
  return { candidate: judged, flags };
}
