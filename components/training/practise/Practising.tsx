import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { LearningRecord } from '../../../domain/training/learning-record.ts';
import { nextStep, type PracticeSession } from '../../../domain/training/practice-session.ts';
import { targetOf } from '../../../domain/training/target.ts';
import { t } from '../../../words/words.ts';
import { answerInSession } from '../../../workflows/training/sessions.ts';
import type { Mask } from '../../review/transcript/useMask.ts';
import { Answering } from '../answering/Answering.tsx';
import type { GivenAnswer } from '../answering/useAnswer.ts';
import { SECTION_ADDRESS } from './addresses.ts';
import { ItemAside } from './ItemAside.tsx';
import { MakingItem } from './MakingItem.tsx';
import { SummaryScreen } from './SummaryScreen.tsx';
import { useItems } from './useItems.ts';

interface PractisingProps {
  session: PracticeSession;
  records: readonly LearningRecord[];
  mask: Mask;
}

/** A session under way: its items one after the other, then its summary. */
export function Practising({ session, records, mask }: PractisingProps) {
  const [, navigate] = useLocation();
  const due = useMemo(() => {
    const step = nextStep(session);
    return step && { session: session.id, place: step.place, step, target: targetOf(records, session, step) };
  }, [session, records]);
  const items = useItems(due);
  const { shown } = items;
  const section = t(`trainingPractice.sections.${session.activity}`);
  const { items: count } = session.plan;
  if (shown === null && due === null) return <SummaryScreen session={session} records={records} />;
  if (shown === null) return <MakingItem title={section} read={items.read} />;
  const { place, item, step, told } = shown;
  const answer = async (given: GivenAnswer) => {
    await answerInSession(session, step, item, given);
    items.answered(given, step.told);
  };
  return (
    <Answering
      key={place}
      title={t('trainingPractice.answering.place', { section, place: place + 1, items: count })}
      aside={
        <ItemAside
          progress={[place + (told ? 1 : 0), count]}
          silent={!step.told}
          onLeave={() => navigate(SECTION_ADDRESS[session.activity])}
        />
      }
      item={item}
      mask={mask}
      told={told}
      onAnswer={answer}
      onNext={items.goOn}
      next={t(`trainingPractice.answering.${place + 1 === count ? 'last' : 'next'}`)}
    />
  );
}
