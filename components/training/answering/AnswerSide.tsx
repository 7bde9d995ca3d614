import type { TrainingItem } from '../../../domain/training/item.ts';
import type { LearningAnswer } from '../../../domain/training/learning-record.ts';
import { CharacteristicPicker } from '../../review/decision/CharacteristicPicker.tsx';
import { PolicyColumn } from '../../review/layout/PolicyColumn.tsx';
import type { Panes } from '../../review/layout/usePanes.ts';
import { PolicyPanel } from '../../review/reference/PolicyPanel.tsx';
import { ReferenceFrame } from '../../review/reference/ReferenceFrame.tsx';
import classes from '../../review/review.module.css';
import { AnswerFeedback } from './AnswerFeedback.tsx';
import type { AnswerHandle } from './useAnswer.ts';

interface AnswerSideProps {
  item: TrainingItem;
  answer: AnswerHandle;
  /** What was answered, where it is told how. */
  told: Pick<LearningAnswer, 'verdict' | 'marked'> | null;
  panes: Panes;
  onGoTo: (message: number) => void;
}

/** What an item is decided by and with, beside the transcript; once it is answered, how. */
export function AnswerSide({ item, answer, told, panes, onGoTo }: AnswerSideProps) {
  const { draft, change, busy } = answer;
  const first = told ? [item.focus.characteristic] : draft.characteristics;
  return (
    <>
      <div className={classes.side} hidden={panes.pane === 'transcript' && !panes.isShown('evidence')}>
        {panes.part !== null && (
          <div className={classes.reference} hidden={!panes.isShown('evidence')}>
            <ReferenceFrame parts={panes.parts} part={panes.part} onPart={panes.setPart}>
              {panes.part === 'feedback' && told && (
                <AnswerFeedback item={item} answer={told} onGoTo={onGoTo} />
              )}
              {panes.part === 'policy' && <PolicyPanel first={first} titleHidden={panes.parts.length > 1} />}
            </ReferenceFrame>
          </div>
        )}
        {!told && (
          <div className={classes.decide} hidden={!panes.isShown('decide')}>
            <CharacteristicPicker scores={null} draft={draft} disabled={busy} onChange={change} />
          </div>
        )}
      </div>
      <PolicyColumn panes={panes} first={first} />
    </>
  );
}
