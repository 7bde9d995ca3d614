import { compareAnswer } from '../../../domain/review/feedback.ts';
import { decidingPieces } from '../../../domain/training/deciding.ts';
import type { AnsweredItem } from '../../../domain/training/exam-review.ts';
import type { TrainingItem } from '../../../domain/training/item.ts';
import type { LearningAnswer } from '../../../domain/training/learning-record.ts';
import { t } from '../../../words/words.ts';
import { similarTo } from '../../../workflows/training/similar-items.ts';
import { FeedbackCard } from '../../review/feedback/FeedbackCard.tsx';
import { SimilarButton } from '../../review/feedback/SimilarButton.tsx';

const asShown = ({ transcript, characteristics, deciding }: TrainingItem) => ({
  ...{ transcript, characteristics, found: deciding },
});

async function readSimilarItems(item: TrainingItem) {
  const { risk, lookAlike } = await similarTo(item);
  return { risk: asShown(risk), benign: asShown(lookAlike) };
}

/** What was answered about an item; verdict null where it was left open. */
export type ToldAnswer = Pick<AnsweredItem['given'], 'verdict'> & Pick<LearningAnswer, 'marked'>;

interface AnswerFeedbackProps {
  item: TrainingItem;
  answer: ToldAnswer;
  onGoTo: (message: number) => void;
}

/** How an item was answered: what it is, what decides it, and what to compare it with. */
export function AnswerFeedback({ item, answer, onGoTo }: AnswerFeedbackProps) {
  return (
    <FeedbackCard
      comparison={compareAnswer({ verdict: answer.verdict, characteristics: answer.marked }, item)}
      messages={item.transcript.messages}
      pieces={decidingPieces(item)}
      onGoTo={({ message }) => onGoTo(message)}
      explained={[item.focus.characteristic]}
      titleHidden
    >
      <SimilarButton read={() => readSimilarItems(item)} label={t('trainingPractice.answering.similar')} />
    </FeedbackCard>
  );
}
