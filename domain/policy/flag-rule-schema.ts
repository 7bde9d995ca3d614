import { z } from 'zod';
import { DETECTION_LAYERS } from '../detection/detection-layers.ts';
import { CHARACTERISTIC_IDS } from '../transcript/characteristics.ts';
import type { FlagRule } from './flag-rule.ts';

const probability = z.number().min(0).max(1);

/** A rule as policies, candidates, the log and backups hold it. */
export const flagRuleSchema = z.object({
  threshold: probability,
  latching: z.boolean(),
  layers: z.array(z.enum(DETECTION_LAYERS)),
  characteristicThresholds: z.partialRecord(z.enum(CHARACTERISTIC_IDS), probability),
}) satisfies z.ZodType<FlagRule>;

/** The rule by itself, of a policy for instance, with its layers and characteristics in their fixed order. */
export function ruleOf({ threshold, latching, layers, characteristicThresholds }: FlagRule): FlagRule {
  const own = CHARACTERISTIC_IDS.flatMap((id) => {
    const from = characteristicThresholds[id];
    return from === undefined ? [] : [[id, from] as const];
  });
  return {
    threshold,
    latching,
    layers: DETECTION_LAYERS.filter((layer) => layers.includes(layer)),
    characteristicThresholds: Object.fromEntries(own),
  };
}

/** Whether two rules say the same, in whatever order they name layers and characteristics. */
export function sameRule(left: FlagRule, right: FlagRule): boolean {
  return JSON.stringify(ruleOf(left)) === JSON.stringify(ruleOf(right));
}
