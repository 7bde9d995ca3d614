import type { TrainingItem } from '../../../domain/training/item.ts';
import type { LearningAnswer } from '../../../domain/training/learning-record.ts';
import { AnswerFeedback } from './AnswerFeedback.tsx';
import { ItemReading } from './ItemReading.tsx';

interface AnswerReadingProps {
  item: TrainingItem;
  answer: Pick<LearningAnswer, 'verdict' | 'marked'>;
}

/** An item beside what one answered oneself. */
export const AnswerReading = ({ item, answer }: AnswerReadingProps) => (
  <ItemReading item={item}>
    {(goTo) => <AnswerFeedback item={item} answer={answer} onGoTo={goTo} />}
  </ItemReading>
);
