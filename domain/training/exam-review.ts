import type { Verdict } from '../policy/verdicts.ts';
import { isRight } from '../quality/golden.ts';
import { markedCharacteristics } from '../review/draft.ts';
import type { CharacteristicId } from '../transcript/characteristics.ts';
import type { ExamSitting } from './exam-sitting.ts';
import type { TrainingItem } from './item.ts';

/** An item of an exam that was handed in, beside what was answered. */
export interface AnsweredItem {
  /** In the form, from 0. */
  place: number;
  item: TrainingItem;
  /** Verdict null: it was left open. */
  given: { verdict: Verdict | null; marked: CharacteristicId[] };
  /** As it was graded: what is not confirmed, inconclusive or open counts as not confirmed. */
  right: boolean;
}

/**
 * Every item of an exam beside its answer, in the order of the form; of one that ended early only those that were
 * answered, which is what was counted.
 */
export function answeredItems({
  form,
  answers,
  result,
}: Pick<ExamSitting, 'form' | 'answers' | 'result'>): AnsweredItem[] {
  const items = form.items.map((item, place) => {
    const answer = answers[place] ?? null;
    const verdict = answer?.verdict ?? null;
    const marked = answer ? markedCharacteristics(answer) : [];
    return {
      place,
      item,
      given: { verdict, marked },
      right: isRight(verdict ?? 'not-confirmed', item.outcome),
    };
  });
  return result?.endedEarly ? items.filter(({ given }) => given.verdict !== null) : items;
}
