import { signalDetection } from '../metrics/reviewers/signal-detection.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../transcript/characteristics.ts';
import { type ExamSide, earlyEnd, limitsOf } from './early-end.ts';
import type { KeyAnswer, KeyItem } from './exam-key.ts';
import { type BoundedShare, boundedShare, reaches } from './pass.ts';
import { ratingRoc } from './rating-roc.ts';

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

/** What an exam came to that may end early. */
export interface EndingGrade extends Grade {
  /** By which side it ended, after how many answers; null when it did not. */
  endedEarly: { by: ExamSide; answered: number } | null;
}

/** Follows the answers to an exam, one after the other, until they end it. */
function* endsBy(
  key: readonly KeyItem[],
  answers: readonly KeyAnswer[],
  bar: number,
): Generator<ExamSide | null> {
  const outcomes = new Map(key.map(({ id, outcome }) => [id, outcome]));
  const size = (side: ExamSide) => key.filter(({ outcome }) => outcome === side).length;
  const limits = limitsOf({ risk: size('risk'), benign: size('benign'), bar });
  const sides = { risk: { answered: 0, errors: 0 }, benign: { answered: 0, errors: 0 } };
  for (const { id, decision } of answers) {
    const outcome = outcomes.get(id);
    if (outcome) {
      sides[outcome].answered += 1;
      if ((decision === 'confirmed') !== (outcome === 'risk')) sides[outcome].errors += 1;
    }
    yield earlyEnd(limits, sides);
  }
}

/** The side on which all of these answers together end an exam; null while it goes on. */
export const endedBy = (
  key: readonly KeyItem[],
  answers: readonly KeyAnswer[],
  bar: number,
): ExamSide | null => [...endsBy(key, answers, bar)].at(-1) ?? null;

/**
 * Grades an exam that ended early, over what was answered until then: it was not passed, whatever the rest would be.
 * @param answers one to an item
 * @throws RangeError on a bar that is no share
 */
export function gradeEnded(key: readonly KeyItem[], answers: readonly KeyAnswer[], bar: number): Grade {
  const answered = new Set(answers.map(({ id }) => id));
  const reached = key.filter(({ id }) => answered.has(id));
  return {
    ...gradeAnswers(reached, answers, bar),
    passed: false,
    unanswered: key.length - reached.length,
  };
}

/**
 * Grades answers as an exam that may end early: asked before each further answer whether those before it say that the
 * bar will not be reached.
 * @param answers one to an item of the key, in the order in which they were given
 * @throws RangeError on a bar that is no share
 */
export function gradeWithEarlyEnd(
  key: readonly KeyItem[],
  answers: readonly KeyAnswer[],
  bar: number,
): EndingGrade {
  // The last answer ends nothing early: there is nothing left to answer.
  const ends = [...endsBy(key, answers, bar)].slice(0, key.length - 1);
  const place = ends.findIndex((by) => by !== null);
  if (place < 0 || place === answers.length - 1)
    return { ...gradeAnswers(key, answers, bar), endedEarly: null };
  const before = answers.slice(0, place + 1);
  return {
    ...gradeEnded(key, before, bar),
    endedEarly: { by: ends[place]!, answered: place + 1 },
  };
}
