import type { Lab } from './lab.ts';

/** Transcripts that two rules judge differently, by who flags; counts of items, whatever their weights. */
export interface Discordance {
  onlyFirst: number;
  onlySecond: number;
}

/** What two rules, or two models, flag of the same evidence. */
export interface FlagComparison {
  both: number;
  neither: number;
  /** Numbers of the items that only one of them flags, highest risk first. */
  onlyFirst: number[];
  onlySecond: number[];
  /** Of the risky ones: who flags is right. */
  positives: Discordance;
  /** Of the benign ones: who flags is wrong. */
  negatives: Discordance;
  /** Of all: which of the two is right alone. */
  correct: Discordance;
}

/** One side of a comparison: evidence prepared for a rule, and its threshold. */
export interface Side {
  lab: Lab;
  threshold: number;
}

/**
 * Compares two sides item by item.
 * @throws RangeError when they are not about the same transcripts in the same order
 */
export function compareFlags(first: Side, second: Side): FlagComparison {
  const { set } = first.lab;
  if (set.size !== second.lab.set.size || set.ids.some((id, item) => id !== second.lab.set.ids[item]))
    throw new RangeError('the two sides are about different transcripts');
  const comparison: FlagComparison = {
    both: 0,
    neither: 0,
    onlyFirst: [],
    onlySecond: [],
    positives: { onlyFirst: 0, onlySecond: 0 },
    negatives: { onlyFirst: 0, onlySecond: 0 },
    correct: { onlyFirst: 0, onlySecond: 0 },
  };
  for (let item = 0; item < set.size; item += 1) {
    const byFirst = first.lab.decisive.scores[item]! >= first.threshold;
    const bySecond = second.lab.decisive.scores[item]! >= second.threshold;
    if (byFirst === bySecond) {
      comparison[byFirst ? 'both' : 'neither'] += 1;
      continue;
    }
    const positive = set.positive[item] === 1;
    const flags = byFirst ? 'onlyFirst' : 'onlySecond';
    comparison[flags].push(item);
    comparison[positive ? 'positives' : 'negatives'][flags] += 1;
    const right = byFirst === positive ? 'onlyFirst' : 'onlySecond';
    comparison.correct[right] += 1;
  }
  const highest = (side: Side) => (left: number, right: number) =>
    side.lab.decisive.risks[right]! - side.lab.decisive.risks[left]!;
  comparison.onlyFirst.sort(highest(first));
  comparison.onlySecond.sort(highest(second));
  return comparison;
}
