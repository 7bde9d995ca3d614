import { DETECTION_LAYERS, type DetectionLayer } from '../detection/detection-layers.ts';
import { CHARACTERISTIC_IDS, characteristicName } from '../transcript/characteristics.ts';
import type { FlagRule } from './flag-rule.ts';

const LAYER_WORDS: Record<DetectionLayer, string> = {
  classifier: 'classifier',
  rules: 'rules',
  'personal-info': 'personal information',
  'known-match': 'known match',
};

/** As many digits as it needs, two at least and six at most. */
const digits = (value: number) => value.toFixed(6).replace(/0{1,4}$/, '');

/** A rule in plain words, a line for each thing it says. What an absent classifier would have done is left out. */
export function describeRule({ threshold, latching, layers, characteristicThresholds }: FlagRule): string[] {
  const on = DETECTION_LAYERS.filter((layer) => layers.includes(layer)).map((layer) => LAYER_WORDS[layer]);
  const named =
    on.length === 0 ? 'No layer on' : `${on.length === 1 ? 'Layer' : 'Layers'} ${on.join(', ')} on`;
  if (!layers.includes('classifier')) return [named];
  const own = CHARACTERISTIC_IDS.flatMap((id) => {
    const from = characteristicThresholds[id];
    return from === undefined ? [] : [`${characteristicName(id)} flags from ${digits(from)} by itself`];
  });
  return [
    `Threshold ${digits(threshold)}`,
    latching ? 'Counts the highest risk' : 'Counts the final risk',
    ...own,
    named,
  ];
}
