import type { TrainingItem } from '../../../domain/training/item.ts';
import { AnswerFeedback, type ToldAnswer } from './AnswerFeedback.tsx';
import { ItemReading } from './ItemReading.tsx';

interface AnswerReadingProps {
  item: TrainingItem;
  answer: ToldAnswer;
}

/** An item beside what one answered oneself. */
export const AnswerReading = ({ item, answer }: AnswerReadingProps) => (
  <ItemReading item={item}>
    {(goTo) => <AnswerFeedback item={item} answer={answer} onGoTo={goTo} />}
  </ItemReading>
);
