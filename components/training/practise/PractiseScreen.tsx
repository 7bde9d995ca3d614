import { IconFileOff } from '@tabler/icons-react';
import { useCallback } from 'react';
import type { LearningRecord } from '../../../domain/training/learning-record.ts';
import { sessionOf } from '../../../domain/training/practice-session.ts';
import { t } from '../../../words/words.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import { liveReviewPolicy } from '../../../workflows/policy/review-policy.ts';
import { liveOwnLearning } from '../../../workflows/training/learning.ts';
import { Screen } from '../../ui/layout/Screen.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { GoTo } from '../../ui/reading/GoTo.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { together, useRead } from '../../ui/reading/useRead.ts';
import { Practising } from './Practising.tsx';

const sessionIn = (records: readonly LearningRecord[], id: string) => sessionOf(records, id);

function NoSession() {
  return (
    <EmptyState
      icon={<IconFileOff size={40} />}
      title={t('trainingPractice.session.gone.title')}
      actions={<GoTo to="/training">{t('trainingPractice.session.gone.toTraining')}</GoTo>}
    >
      {t('trainingPractice.session.gone.text')}
    </EmptyState>
  );
}

/** Guided practice or a drill that somebody began: its next item, or how it came out. */
export function PractiseScreen({ session: id }: { session: string }) {
  const reviewer = useSession((session) => session.reviewer)!;
  const records = useRead(useCallback(() => liveOwnLearning(reviewer), [reviewer]));
  const policy = useRead(liveReviewPolicy);
  return (
    <ReadState
      read={together(records, policy)}
      failed={t('trainingPractice.session.unreadable')}
      isEmpty={([known]) => sessionIn(known, id) === null}
      empty={<NoSession />}
      within={(drawn) => <Screen title={t('workspaces.name.training')}>{drawn}</Screen>}
    >
      {([known, { rules }]) => (
        <Practising key={id} session={sessionIn(known, id)!} records={known} mask={rules.wellbeing.mask} />
      )}
    </ReadState>
  );
}
