import { IconFileOff } from '@tabler/icons-react';
import { t } from '../../../words/words.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import { Screen } from '../../ui/layout/Screen.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { GoTo } from '../../ui/reading/GoTo.tsx';
import classes from './exam.module.css';
import { MissedItems } from './MissedItems.tsx';
import { OwnExams } from './OwnExams.tsx';
import { ResultByCharacteristic } from './ResultByCharacteristic.tsx';
import { ResultSummary } from './ResultSummary.tsx';

/** How an exam came out, and what was missed. */
export function ResultScreen({ sitting: id }: { sitting: string }) {
  const reviewer = useSession((session) => session.reviewer)!;
  const title = t('trainingExam.result.title');
  return (
    <OwnExams reviewer={reviewer} within={(drawn) => <Screen title={title}>{drawn}</Screen>}>
      {({ past, admission }) => {
        const sitting = past.find((each) => each.id === id);
        return (
          <Screen title={title}>
            {sitting ? (
              <div className={classes.parts}>
                <ResultSummary sitting={sitting} admission={sitting === past[0] ? admission : null} />
                <ResultByCharacteristic sitting={sitting} />
                <MissedItems sitting={sitting} />
              </div>
            ) : (
              <EmptyState
                icon={<IconFileOff size={40} />}
                title={t('trainingExam.result.gone.title')}
                actions={<GoTo to="/training/exam">{t('trainingExam.result.toExam')}</GoTo>}
              >
                {t('trainingExam.result.gone.text')}
              </EmptyState>
            )}
          </Screen>
        );
      }}
    </OwnExams>
  );
}
