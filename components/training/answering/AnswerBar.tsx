import { isVerdict } from '../../../domain/policy/choices.ts';
import { VERDICTS } from '../../../domain/policy/verdicts.ts';
import { t } from '../../../words/words.ts';
import { DecisionBar } from '../../review/decision/DecisionBar.tsx';
import { useCommands } from '../../ui/keys/useCommands.ts';
import { ConfidenceBar } from './ConfidenceBar.tsx';
import type { AnswerHandle } from './useAnswer.ts';

interface AnswerBarProps {
  answer: AnswerHandle;
  /** Brings the characteristics into view. */
  onChosen: () => void;
}

/** The verdict, how sure, and the button that saves both. */
export function AnswerBar({ answer, onChosen }: AnswerBarProps) {
  const { draft, change, submit, busy } = answer;
  useCommands({ submit: busy ? null : submit });
  return (
    <DecisionBar
      choice={draft.verdict}
      choices={VERDICTS}
      disabled={busy}
      submission={answer}
      onChoose={(choice) => {
        if (isVerdict(choice)) change({ verdict: choice });
        onChosen();
      }}
      also={
        <ConfidenceBar
          confidence={draft.confidence}
          disabled={busy}
          onChoose={(confidence) => change({ confidence })}
        />
      }
      aside={null}
      sendLabel={t('trainingPractice.answering.save')}
    />
  );
}
