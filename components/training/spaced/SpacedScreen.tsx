import { useCallback, useMemo } from 'react';
import { Redirect, useLocation } from 'wouter';
import { dueToday, endOfDay } from '../../../domain/training/due-today.ts';
import type { LearningRecord } from '../../../domain/training/learning-record.ts';
import { cardTarget } from '../../../domain/training/target.ts';
import { t } from '../../../words/words.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import { liveReviewPolicy } from '../../../workflows/policy/review-policy.ts';
import { liveOwnLearning } from '../../../workflows/training/learning.ts';
import { answerCard } from '../../../workflows/training/sessions.ts';
import type { Mask } from '../../review/transcript/useMask.ts';
import { Screen } from '../../ui/layout/Screen.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useNow } from '../../ui/reading/useNow.ts';
import { together, useRead } from '../../ui/reading/useRead.ts';
import { Answering } from '../answering/Answering.tsx';
import type { GivenAnswer } from '../answering/useAnswer.ts';
import { ItemAside } from '../practise/ItemAside.tsx';
import { MakingItem } from '../practise/MakingItem.tsx';
import { useItems } from '../practise/useItems.ts';

interface ReviewingProps {
  reviewer: string;
  records: readonly LearningRecord[];
  mask: Mask;
}

/** The cards that are due, one item each, until none is. */
function Reviewing({ reviewer, records, mask }: ReviewingProps) {
  const [, navigate] = useLocation();
  const end = endOfDay(useNow()).getTime();
  const cards = useMemo(() => dueToday(records, new Date(end)).cards, [records, end]);
  const due = useMemo(() => {
    const [card] = cards;
    if (!card) return null;
    const place = records.filter((record) => record.kind === 'answer' && record.activity === 'spaced').length;
    // The item that is kept over a reload is the one of this card, and of who had it.
    return {
      session: `spaced/${reviewer}/${card.key}`,
      place,
      step: card,
      target: cardTarget(records, card.focus),
    };
  }, [cards, records, reviewer]);
  const items = useItems(due);
  const { shown } = items;
  if (shown === null && due === null) return <Redirect to="/training/spaced" replace />;
  if (shown === null) return <MakingItem title={t('trainingPractice.sections.spaced')} read={items.read} />;
  const { item, told, place, step } = shown;
  const left = cards.filter(({ key }) => key !== step.key).length;
  const answer = async (given: GivenAnswer) => {
    await answerCard(item, given);
    items.answered(given, true);
  };
  return (
    <Answering
      key={place}
      title={t('trainingPractice.spaced.place', { left })}
      aside={<ItemAside onLeave={() => navigate('/training/spaced')} />}
      item={item}
      mask={mask}
      told={told}
      onAnswer={answer}
      onNext={items.goOn}
      next={t(`trainingPractice.answering.${left === 0 ? 'done' : 'next'}`)}
    />
  );
}

/** Answering what is due for review. */
export function SpacedScreen() {
  const reviewer = useSession((session) => session.reviewer)!;
  const records = useRead(useCallback(() => liveOwnLearning(reviewer), [reviewer]));
  const policy = useRead(liveReviewPolicy);
  return (
    <ReadState
      read={together(records, policy)}
      failed={t('trainingPractice.session.unreadable')}
      within={(drawn) => <Screen title={t('workspaces.name.training')}>{drawn}</Screen>}
    >
      {([known, { rules }]) => (
        <Reviewing key={reviewer} reviewer={reviewer} records={known} mask={rules.wellbeing.mask} />
      )}
    </ReadState>
  );
}
