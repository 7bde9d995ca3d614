import { isVerdict } from '../../../domain/policy/choices.ts';
import { VERDICTS } from '../../../domain/policy/verdicts.ts';
import { t } from '../../../words/words.ts';
import { DecisionBar } from '../../review/decision/DecisionBar.tsx';
import { useCommands } from '../../ui/keys/useCommands.ts';
import { ConfidenceBar } from '../answering/ConfidenceBar.tsx';
import type { ExamAnswerHandle } from './useExamAnswers.ts';

interface SittingBarProps {
  answer: ExamAnswerHandle;
  timeUp: boolean;
  error: unknown;
  clearError: () => void;
  onChosen: () => void;
  onNext: () => void;
  /** Null at the ends. */
  onPrevious: (() => void) | null;
  onFollowing: (() => void) | null;
}

const NONE: readonly never[] = [];

/** The verdict and how sure, each stored as it is chosen, and the way to the next that is open. */
export function SittingBar(props: SittingBarProps) {
  const { answer, timeUp, onPrevious, onFollowing, onNext } = props;
  const { chosen, change } = answer;
  useCommands({ submit: onNext, 'previous-case-in-list': onPrevious, 'next-case-in-list': onFollowing });
  return (
    <DecisionBar
      choice={chosen.verdict}
      choices={VERDICTS}
      disabled={timeUp}
      submission={{
        submit: onNext,
        busy: false,
        error: answer.error ?? props.error,
        clearError: answer.error ? answer.clearError : props.clearError,
        missing: NONE,
      }}
      onChoose={(choice) => {
        if (isVerdict(choice)) change({ verdict: choice });
        props.onChosen();
      }}
      also={
        <ConfidenceBar
          confidence={chosen.confidence}
          disabled={timeUp}
          onChoose={(confidence) => change({ confidence })}
        />
      }
      aside={null}
      sendLabel={t('trainingExam.sitting.nextOpen')}
    />
  );
}
