import { TRANSCRIPT_LAYERS } from '../domain/detection/detection-layers.ts';
import type { FlagRule } from '../domain/policy/flag-rule.ts';
import { CHARACTERISTIC_IDS } from '../domain/transcript/characteristics.ts';
import { formatListing, formatRuleThreshold } from './format.ts';
import { t } from './words.ts';

/** A rule in plain words, a line for each thing it says. What an absent classifier would have done is left out. */
export function describeRule({ threshold, latching, layers, characteristicThresholds }: FlagRule): string[] {
  const on = TRANSCRIPT_LAYERS.filter((layer) => layers.includes(layer));
  const named = t('rule.layers', {
    count: on.length,
    layers: formatListing(on.map((layer) => t(`rule.layer.${layer}`))),
  });
  if (!layers.includes('classifier')) return [named];
  const own = CHARACTERISTIC_IDS.flatMap((id) => {
    const from = characteristicThresholds[id];
    if (from === undefined) return [];
    return [
      t('rule.own', {
        characteristic: t(`names.characteristic.${id}`),
        threshold: formatRuleThreshold(from),
      }),
    ];
  });
  return [
    t('rule.threshold', { threshold: formatRuleThreshold(threshold) }),
    t(latching ? 'rule.counts.highest' : 'rule.counts.final'),
    ...own,
    named,
  ];
}

function characteristicChanges(from: FlagRule, to: FlagRule): string[] {
  return CHARACTERISTIC_IDS.flatMap((id) => {
    const [before, after] = [from.characteristicThresholds[id], to.characteristicThresholds[id]];
    if (before === after) return [];
    const characteristic = t(`names.characteristic.${id}`);
    if (after === undefined) return [t('rule.change.noOwn', { characteristic })];
    const threshold = formatRuleThreshold(after);
    if (before === undefined) return [t('rule.own', { characteristic, threshold })];
    return [t('rule.change.own', { characteristic, from: formatRuleThreshold(before), to: threshold })];
  });
}

/** What differs between two rules, in plain words, a line for each thing; empty when they say the same. */
export function ruleChanges(from: FlagRule, to: FlagRule): string[] {
  const changes: string[] = [];
  if (from.threshold !== to.threshold)
    changes.push(
      t('rule.change.threshold', {
        from: formatRuleThreshold(from.threshold),
        to: formatRuleThreshold(to.threshold),
      }),
    );
  if (from.latching !== to.latching)
    changes.push(t(to.latching ? 'rule.change.counts.highest' : 'rule.change.counts.final'));
  changes.push(...characteristicChanges(from, to));
  for (const layer of TRANSCRIPT_LAYERS) {
    const on = to.layers.includes(layer);
    if (on !== from.layers.includes(layer)) changes.push(t(`rule.change.${on ? 'on' : 'off'}.${layer}`));
  }
  return changes;
}
