import type { CommandId } from '../../../domain/keys/commands.ts';
import { CONFIDENCES, type Confidence } from '../../../domain/training/learning-record.ts';
import { t } from '../../../words/words.ts';
import { RadioBar } from '../../review/decision/RadioBar.tsx';

const OPTIONS = CONFIDENCES.map((id) => ({
  id,
  name: t(`names.confidence.${id}`),
  command: id satisfies CommandId,
}));

interface ConfidenceBarProps {
  confidence: Confidence | null;
  disabled: boolean;
  onChoose: (confidence: Confidence) => void;
}

/** How sure somebody is of their verdict. */
export function ConfidenceBar({ confidence, disabled, onChoose }: ConfidenceBarProps) {
  return (
    <RadioBar
      named
      legend={t('trainingPractice.answering.confidence')}
      options={OPTIONS}
      chosen={confidence}
      disabled={disabled}
      onChoose={onChoose}
    />
  );
}
