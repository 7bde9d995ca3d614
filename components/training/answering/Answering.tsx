import { type ReactNode, useCallback, useLayoutEffect, useState } from 'react';
import type { TrainingItem } from '../../../domain/training/item.ts';
import type { LearningAnswer } from '../../../domain/training/learning-record.ts';
import { t } from '../../../words/words.ts';
import { NextBar } from '../../review/decision/NextBar.tsx';
import { useMarks } from '../../review/decision/useMarks.ts';
import { PaneTabs } from '../../review/layout/PaneTabs.tsx';
import { usePanes } from '../../review/layout/usePanes.ts';
import { EMPTY_BACKGROUND } from '../../review/reference/background-of.ts';
import classes from '../../review/review.module.css';
import { type Target, TranscriptPane } from '../../review/transcript/TranscriptPane.tsx';
import { type Mask, useMask } from '../../review/transcript/useMask.ts';
import { useCommands } from '../../ui/keys/useCommands.ts';
import { Screen } from '../../ui/layout/Screen.tsx';
import { AnswerBar } from './AnswerBar.tsx';
import { AnswerSide } from './AnswerSide.tsx';
import { firstDeciding } from './first-deciding.ts';
import { type GivenAnswer, useAnswer } from './useAnswer.ts';

const NONE: readonly never[] = [];

interface AnsweringProps {
  /** What this is and how far somebody is in it. */
  title: string;
  /** The ways out, beside the title. */
  aside: ReactNode;
  item: TrainingItem;
  mask: Mask;
  /** What was answered, where it is told how; null while it is to be answered. */
  told: Pick<LearningAnswer, 'verdict' | 'marked'> | null;
  onAnswer: (given: GivenAnswer) => Promise<void>;
  onNext: () => void;
  /** What the button says that goes on after the feedback. */
  next: string;
}

/**
 * One item of training to be answered, on the parts and keys of the review screen; then how it was answered. Give it
 * the item's id as its key.
 */
export function Answering(props: AnsweringProps) {
  const { title, aside, item, told, onNext } = props;
  const { messages } = item.transcript;
  const answer = useAnswer(props.onAnswer);
  const mask = useMask(props.mask, messages.length);
  const [target, setTarget] = useState<Target | null>(null);
  const panes = usePanes({
    showDetection: false,
    hasFeedback: told !== null,
    background: EMPTY_BACKGROUND,
    hasDetails: told === null,
  });
  const { show } = panes;
  const goTo = useCallback(
    (message: number) => {
      show('transcript');
      setTarget({ message });
    },
    [show],
  );
  const isTold = told !== null;
  useLayoutEffect(() => {
    if (isTold) setTarget(firstDeciding(item));
  }, [isTold, item]);
  const onMark = useMarks(answer);
  useCommands({ 'toggle-policy': panes.togglePolicy });
  return (
    <Screen title={title} fixed compact aside={aside}>
      <PaneTabs panes={panes} />
      <div className={classes.layout} data-layout={panes.layout}>
        <div className={classes.transcript} hidden={!panes.isShown('transcript')}>
          <TranscriptPane
            messages={messages}
            detection={null}
            target={target}
            onGoTo={goTo}
            marks={answer.draft.marks}
            editable={told === null}
            mask={mask}
            onMark={onMark}
            deciding={told ? item.deciding : NONE}
          />
        </div>
        <AnswerSide item={item} answer={answer} told={told} panes={panes} onGoTo={goTo} />
        <div className={classes.bar} data-bottom-bar>
          {told === null ? (
            <AnswerBar answer={answer} onChosen={() => show('decide')} />
          ) : (
            <NextBar label={t('trainingPractice.answering.bar')} next={props.next} isKeyed onNext={onNext} />
          )}
        </div>
      </div>
    </Screen>
  );
}
