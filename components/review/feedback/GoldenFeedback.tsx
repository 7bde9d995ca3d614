import type { Evidence } from '../../../domain/detection/assessment.ts';
import { decidingEvidence, type Feedback } from '../../../domain/review/feedback.ts';
import { t } from '../../../words/words.ts';
import type { CaseView } from '../../../workflows/queue/read-models.ts';
import { readSimilar } from '../../../workflows/review/similar.ts';
import { FeedbackCard } from './FeedbackCard.tsx';
import { SimilarButton } from './SimilarButton.tsx';

interface GoldenFeedbackProps {
  view: CaseView;
  feedback: Feedback;
  onGoTo: (piece: Evidence) => void;
}

/** How a golden item was answered, and which answer counts. */
export function GoldenFeedback({ view, feedback, onGoTo }: GoldenFeedbackProps) {
  const { before } = feedback;
  return (
    <FeedbackCard
      comparison={feedback}
      messages={view.transcript.messages}
      pieces={decidingEvidence(view.assessment.evidence, feedback)}
      onGoTo={onGoTo}
      titleHidden
    >
      <p>
        {before === null
          ? t('review.feedback.counts')
          : t('review.feedback.countsBefore', { decision: t(`names.decision.${before}`) })}
      </p>
      <SimilarButton read={() => readSimilar(view.transcript.id)} />
    </FeedbackCard>
  );
}
