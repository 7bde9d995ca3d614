import { z } from 'zod';
import { type Assessment, modelReferenceSchema } from '../detection/assessment.ts';
import { TRANSCRIPT_LAYERS, type TranscriptLayer } from '../detection/detection-layers.ts';
import { CHARACTERISTIC_IDS } from '../transcript/characteristics.ts';
import { characteristicSchema, instantSchema } from '../transcript/transcript.ts';

const probability = z.number().min(0).max(1);

/** What is flagged: a rule as policies, candidates, the log and backups hold it. */
export const flagRuleSchema = z.object({
  /** Risk from which a transcript is flagged, 0 to 1. */
  threshold: probability,
  /** True: flagged once any point of the timeline reaches the threshold. False: only the final risk counts. */
  latching: z.boolean(),
  /** Layers that may flag; what another layer finds is shown and flags nothing. */
  layers: z.array(z.enum(TRANSCRIPT_LAYERS)),
  /** Score from which a characteristic flags by itself, whatever the risk; 0 to 1. Those left out flag nothing. */
  characteristicThresholds: z.partialRecord(characteristicSchema, probability),
});
export type FlagRule = z.infer<typeof flagRuleSchema>;

/** The pack that a policy puts in force. */
export const policyModelSchema = modelReferenceSchema.extend({ shipped: z.literal(true).optional() });
export type PolicyModel = z.infer<typeof policyModelSchema>;

/** A version of the rule in force. Versions are never changed, only followed by another. */
export const policySchema = flagRuleSchema.extend({
  /**
   * The pack that scores, and with which what is stored is scored again; `shipped` when it comes with the extension.
   * Left out where nobody has chosen one: the shipped pack scores what comes, and nothing again.
   */
  model: policyModelSchema.optional(),
  /** 1, 2, 3, … */
  version: z.number().int().positive(),
  author: z.string(),
  reason: z.string(),
  /** ISO 8601. */
  activatedAt: instantSchema,
});
export type Policy = z.infer<typeof policySchema>;

/** What a rule needs of an assessment. */
export type FlagFacts = Pick<Assessment, 'risk' | 'peak' | 'characteristics' | 'layerHits'>;

/** The rule of a risk threshold alone, latching: the classifier by itself. */
export function riskRule(threshold: number): FlagRule {
  return { threshold, latching: true, layers: ['classifier'], characteristicThresholds: {} };
}

/** 0-based index of the first message at which the timeline reaches the threshold, or null. */
export function flaggedAtMessage(timeline: readonly number[], threshold: number): number | null {
  const index = timeline.findIndex((risk) => risk >= threshold);
  return index === -1 ? null : index;
}

/** The risk that the rule compares with its threshold. */
export function decisiveRisk(
  assessment: Pick<Assessment, 'risk' | 'peak'>,
  rule: Pick<FlagRule, 'latching'>,
): number {
  return rule.latching ? assessment.peak : assessment.risk;
}

/** Whether a characteristic reaches its own threshold. */
function reachesCharacteristic(
  characteristics: Assessment['characteristics'],
  { characteristicThresholds }: Pick<FlagRule, 'characteristicThresholds'>,
): boolean {
  return CHARACTERISTIC_IDS.some((id) => {
    const [score, threshold] = [characteristics[id], characteristicThresholds[id]];
    return score !== undefined && threshold !== undefined && score >= threshold;
  });
}

/** Layers that flag an assessment under a rule, in the order of the layers; none: it is not flagged. */
export function flaggingLayers(assessment: FlagFacts, rule: FlagRule): TranscriptLayer[] {
  const hit = new Set<TranscriptLayer>(assessment.layerHits?.map(({ layer }) => layer));
  if (
    decisiveRisk(assessment, rule) >= rule.threshold ||
    reachesCharacteristic(assessment.characteristics, rule)
  )
    hit.add('classifier');
  return TRANSCRIPT_LAYERS.filter((layer) => hit.has(layer) && rule.layers.includes(layer));
}

/** Whether a rule flags an assessment. */
export function isFlagged(assessment: FlagFacts, rule: FlagRule): boolean {
  return flaggingLayers(assessment, rule).length > 0;
}

/**
 * 0-based index of the message at which a rule flags, or null when it does not. The risk counts from the message
 * at which it reaches the threshold (with a rule that does not latch, only if it ends there), a hit of a layer from
 * its message; a characteristic's score is known after the last message.
 */
export function flaggedAt(
  assessment: FlagFacts & Pick<Assessment, 'timeline'>,
  rule: FlagRule,
): number | null {
  const times: number[] = [];
  if (rule.layers.includes('classifier')) {
    if (decisiveRisk(assessment, rule) >= rule.threshold)
      times.push(flaggedAtMessage(assessment.timeline, rule.threshold) ?? assessment.timeline.length - 1);
    if (reachesCharacteristic(assessment.characteristics, rule)) times.push(assessment.timeline.length - 1);
  }
  for (const { layer, message } of assessment.layerHits ?? [])
    if (rule.layers.includes(layer)) times.push(message);
  return times.length === 0 ? null : Math.min(...times);
}

/** The rule by itself, of a policy for instance, with its layers and characteristics in their fixed order. */
export function ruleOf({ threshold, latching, layers, characteristicThresholds }: FlagRule): FlagRule {
  const own = CHARACTERISTIC_IDS.flatMap((id) => {
    const from = characteristicThresholds[id];
    return from === undefined ? [] : [[id, from] as const];
  });
  return {
    threshold,
    latching,
    layers: TRANSCRIPT_LAYERS.filter((layer) => layers.includes(layer)),
    characteristicThresholds: Object.fromEntries(own),
  };
}

/** Whether two rules say the same, in whatever order they name layers and characteristics. */
export function sameRule(left: FlagRule, right: FlagRule): boolean {
  return JSON.stringify(ruleOf(left)) === JSON.stringify(ruleOf(right));
}
