import { IconPencilOff } from '@tabler/icons-react';
import { t } from '../../../words/words.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import { Screen } from '../../ui/layout/Screen.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { GoTo } from '../../ui/reading/GoTo.tsx';
import { OwnExams } from './OwnExams.tsx';
import { Sitting } from './Sitting.tsx';

/** The exam that is under way. */
export function SittingScreen() {
  const reviewer = useSession((session) => session.reviewer)!;
  const title = t('trainingExam.start.title');
  return (
    <OwnExams reviewer={reviewer} within={(drawn) => <Screen title={title}>{drawn}</Screen>}>
      {({ open, mask }) =>
        open ? (
          <Sitting key={open.id} sitting={open} mask={mask} />
        ) : (
          <Screen title={title}>
            <EmptyState
              icon={<IconPencilOff size={40} />}
              title={t('trainingExam.sitting.gone.title')}
              actions={<GoTo to="/training/exam">{t('trainingExam.sitting.gone.toExam')}</GoTo>}
            >
              {t('trainingExam.sitting.gone.text')}
            </EmptyState>
          </Screen>
        )
      }
    </OwnExams>
  );
}
