import { IconPencilOff } from '@tabler/icons-react';
import { useRef } from 'react';
import { Redirect } from 'wouter';
import { t } from '../../../words/words.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import { Screen } from '../../ui/layout/Screen.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { GoTo } from '../../ui/reading/GoTo.tsx';
import { resultAddress } from './exam-address.ts';
import { OwnExams } from './OwnExams.tsx';
import { Sitting } from './Sitting.tsx';

/** The exam that is under way; once it is closed, however it was, its result. */
export function SittingScreen() {
  const reviewer = useSession((session) => session.reviewer)!;
  const title = t('trainingExam.start.title');
  const seen = useRef<string | null>(null);
  return (
    <OwnExams reviewer={reviewer} within={(drawn) => <Screen title={title}>{drawn}</Screen>}>
      {({ open, past, mask }) => {
        if (open) {
          seen.current = open.id;
          return <Sitting key={open.id} sitting={open} mask={mask} />;
        }
        const closed = past.find(({ id }) => id === seen.current);
        if (closed) return <Redirect to={resultAddress(closed.id)} replace />;
        return (
          <Screen title={title}>
            <EmptyState
              icon={<IconPencilOff size={40} />}
              title={t('trainingExam.sitting.gone.title')}
              actions={<GoTo to="/training/exam">{t('trainingExam.sitting.gone.toExam')}</GoTo>}
            >
              {t('trainingExam.sitting.gone.text')}
            </EmptyState>
          </Screen>
        );
      }}
    </OwnExams>
  );
}
