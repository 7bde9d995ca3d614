import { type ReactNode, useCallback, useState } from 'react';
import type { ShownSitting } from '../../../domain/training/exam-sitting.ts';
import { CharacteristicPicker } from '../../review/decision/CharacteristicPicker.tsx';
import { useMarks } from '../../review/decision/useMarks.ts';
import { PaneTabs } from '../../review/layout/PaneTabs.tsx';
import { usePanes } from '../../review/layout/usePanes.ts';
import { EMPTY_BACKGROUND } from '../../review/reference/background-of.ts';
import classes from '../../review/review.module.css';
import { type Target, TranscriptPane } from '../../review/transcript/TranscriptPane.tsx';
import { type Mask, useMask } from '../../review/transcript/useMask.ts';
import { Screen } from '../../ui/layout/Screen.tsx';
import own from './exam.module.css';
import { SittingBar } from './SittingBar.tsx';
import { type ExamAnswers, useExamAnswer } from './useExamAnswers.ts';

interface SittingItemProps {
  sitting: ShownSitting;
  answers: ExamAnswers;
  place: number;
  title: string;
  mask: Mask;
  timeUp: boolean;
  aside: ReactNode;
  onGoTo: (place: number) => void;
  /** Goes to the next item that is open. */
  onNext: () => void;
  /** Why a break could not be begun. */
  error: unknown;
  clearError: () => void;
}

/** One item of an exam, on the parts and keys of the review screen, without scores, policy and feedback. */
export function SittingItem(props: SittingItemProps) {
  const { sitting, place, timeUp, onGoTo } = props;
  const { messages } = sitting.items[place]!.transcript;
  const answer = useExamAnswer(props.answers, place);
  const mask = useMask(props.mask, messages.length);
  const [target, setTarget] = useState<Target | null>(null);
  const panes = usePanes({
    ...{ showDetection: false, hasFeedback: false, hasPolicy: false, hasDetails: true },
    background: EMPTY_BACKGROUND,
  });
  const { show } = panes;
  const goToMessage = useCallback((message: number) => setTarget({ message }), []);
  const onMark = useMarks(answer);
  return (
    <Screen title={props.title} fixed compact aside={props.aside}>
      <PaneTabs panes={panes} />
      <div className={`${classes.layout} ${own.sitting}`} data-layout={panes.layout}>
        <div className={classes.transcript} hidden={!panes.isShown('transcript')}>
          <TranscriptPane
            messages={messages}
            detection={null}
            target={target}
            onGoTo={goToMessage}
            marks={answer.chosen.marks}
            editable={!timeUp}
            mask={mask}
            onMark={onMark}
          />
        </div>
        <div className={classes.side} hidden={!panes.isShown('decide')}>
          <div className={classes.decide}>
            <CharacteristicPicker
              scores={null}
              draft={answer.chosen}
              disabled={timeUp}
              onChange={answer.change}
            />
          </div>
        </div>
        <div className={classes.bar} data-bottom-bar>
          <SittingBar
            answer={answer}
            timeUp={timeUp}
            error={props.error}
            clearError={props.clearError}
            onChosen={() => show('decide')}
            onNext={props.onNext}
            onPrevious={place > 0 ? () => onGoTo(place - 1) : null}
            onFollowing={place + 1 < sitting.items.length ? () => onGoTo(place + 1) : null}
          />
        </div>
      </div>
    </Screen>
  );
}
