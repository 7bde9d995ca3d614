import { CHARACTERISTIC_IDS, type CharacteristicId } from '../transcript/characteristics.ts';
import type { KeyAnswer, KeyItem } from './exam-key.ts';
import { type BoundedShare, boundedShare, reaches } from './pass.ts';
import { ratingRoc } from './rating-roc.ts';
import { signalDetection } from './signal-detection.ts';

/** What an exam came to. */
export interface Grade {
  /** Confirmed of the risky transcripts. */
  sensitivity: BoundedShare;
  /** Not confirmed, inconclusive or left out of the benign ones. */
  specificity: BoundedShare;
  bar: number;
  /** Whether both lower bounds are at least the bar. */
  passed: boolean;
  dPrime: number | null;
  criterion: number | null;
  auc: number | null;
  /** Right verdicts of the transcripts whose key names it. */
  byCharacteristic: Record<CharacteristicId, { k: number; n: number }>;
  /** Items of the key without an answer. */
  unanswered: number;
}

/**
 * Grades answers against the key of their form. `inconclusive` and a missing answer count as not confirmed; of two
 * answers to an item the later counts, and an answer to none of the items counts for nothing.
 * @param bar what both one-sided 95 % lower bounds have to reach, 0 to 1
 * @throws RangeError on a bar that is no share
 */
export function gradeAnswers(key: readonly KeyItem[], answers: readonly KeyAnswer[], bar: number): Grade {
  if (!(bar >= 0 && bar <= 1)) throw new RangeError(`${bar} is no share`);
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const graded = key.map((item) => {
    const answer = byId.get(item.id);
    const verdict = answer?.decision ?? 'not-confirmed';
    const right = (verdict === 'confirmed') === (item.outcome === 'risk');
    return { ...item, verdict, confidence: answer?.confidence ?? null, right };
  });
  const [risk, benign] = [
    graded.filter(({ outcome }) => outcome === 'risk'),
    graded.filter(({ outcome }) => outcome === 'benign'),
  ];
  const count = (items: typeof graded) => items.filter(({ right }) => right).length;
  const sensitivity = boundedShare(count(risk), risk.length);
  const specificity = boundedShare(count(benign), benign.length);
  const counts = {
    hits: sensitivity.k,
    risk: sensitivity.n,
    falseAlarms: specificity.n - specificity.k,
    benign: specificity.n,
  };
  const characteristicShare = (id: CharacteristicId) => {
    const items = graded.filter(({ characteristics }) => characteristics.includes(id));
    return { k: count(items), n: items.length };
  };
  return {
    sensitivity,
    specificity,
    bar,
    passed: reaches(sensitivity, bar) && reaches(specificity, bar),
    ...signalDetection(counts),
    auc: ratingRoc(graded)?.auc ?? null,
    byCharacteristic: Object.fromEntries(
      CHARACTERISTIC_IDS.map((id) => [id, characteristicShare(id)]),
    ) as Grade['byCharacteristic'],
    unanswered: key.filter(({ id }) => !byId.has(id)).length,
  };
}
