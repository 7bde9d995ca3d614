import { useState } from 'react';
import { isAnswered, isOnBreak, type ShownSitting } from '../../../domain/training/exam-sitting.ts';
import { t } from '../../../words/words.ts';
import { handInExam, takeExamBreak } from '../../../workflows/training/exam.ts';
import type { Mask } from '../../review/transcript/useMask.ts';
import { useAction } from '../../ui/reading/useAction.ts';
import { OnBreak } from './OnBreak.tsx';
import { SittingAside } from './SittingAside.tsx';
import { SittingItem } from './SittingItem.tsx';
import { SittingOverview } from './SittingOverview.tsx';
import { type ExamAnswers, useExamAnswers } from './useExamAnswers.ts';
import { useTimeLeft } from './useTimeLeft.ts';

/** The first item without a verdict, from a place on and then from the front; null when all have one. */
function nextOpen({ chosen }: ExamAnswers, from: number): number | null {
  const places = chosen.map((_, index) => (from + index) % chosen.length);
  return places.find((place) => !isAnswered(chosen[place])) ?? null;
}

type Shown = 'overview' | 'hand-in' | null;

/** A sitting: one item after another in any order, breaks, and handing in. */
export function Sitting({ sitting, mask }: { sitting: ShownSitting; mask: Mask }) {
  const answers = useExamAnswers(sitting);
  const [place, setPlace] = useState(() => nextOpen(answers, 0) ?? 0);
  const [dialog, setDialog] = useState<Shown>(null);
  const away = useAction();
  const handing = useAction();
  const left = useTimeLeft(sitting);
  const { items, id } = sitting;
  const goTo = (next: number) => {
    setDialog(null);
    setPlace(next);
  };
  const takeBreak = (begin: boolean) => void away.run(() => takeExamBreak(id, begin));
  // The screen around it goes to the result when it reads that the sitting is closed.
  const handIn = () =>
    void handing.run(async () => {
      await handInExam(id);
    });
  if (isOnBreak(sitting))
    return (
      <OnBreak sitting={sitting} busy={away.busy} error={away.error} onContinue={() => takeBreak(false)} />
    );
  const next = nextOpen(answers, place + 1);
  return (
    <>
      <SittingItem
        key={place}
        sitting={sitting}
        answers={answers}
        place={place}
        mask={mask}
        timeUp={left !== null && left <= 0}
        aside={
          <SittingAside
            sitting={sitting}
            place={place}
            left={left}
            onGoTo={goTo}
            onOverview={() => setDialog('overview')}
            onBreak={() => takeBreak(true)}
            onHandIn={() => setDialog('hand-in')}
          />
        }
        onGoTo={goTo}
        onNext={() => {
          // The one on screen may have been answered this very moment.
          if (next === null || next === place) setDialog('overview');
          else setPlace(next);
        }}
        error={away.error}
        clearError={away.clearError}
        title={t('trainingExam.sitting.title', { place: place + 1, items: items.length })}
      />
      <SittingOverview
        sitting={sitting}
        place={place}
        shown={dialog}
        onShow={setDialog}
        onGoTo={goTo}
        onHandIn={handIn}
        busy={handing.busy}
        error={handing.error}
      />
    </>
  );
}
