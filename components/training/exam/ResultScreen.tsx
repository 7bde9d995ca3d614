import { IconFileOff } from '@tabler/icons-react';
import { useCallback } from 'react';
import { t } from '../../../words/words.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import { liveExamResult } from '../../../workflows/training/exam-result.ts';
import { Screen } from '../../ui/layout/Screen.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { GoTo } from '../../ui/reading/GoTo.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import classes from './exam.module.css';
import { MissedItems } from './MissedItems.tsx';
import { ResultByCharacteristic } from './ResultByCharacteristic.tsx';
import { ResultSummary } from './ResultSummary.tsx';

/** How an exam came out, and what was missed: for who sat it, and for leads. */
export function ResultScreen({ sitting: id }: { sitting: string }) {
  const reviewer = useSession((session) => session.reviewer)!;
  const read = useRead(useCallback(() => liveExamResult(reviewer, id), [reviewer, id]));
  const title = t('trainingExam.result.title');
  return (
    <ReadState
      read={read}
      failed={t('trainingExam.unreadable')}
      within={(drawn) => <Screen title={title}>{drawn}</Screen>}
    >
      {({ found }) =>
        found ? (
          <Screen
            title={found.own ? title : t('trainingExam.result.titleOf', { person: found.sitting.reviewer })}
          >
            <div className={classes.parts}>
              <ResultSummary {...found} />
              <ResultByCharacteristic sitting={found.sitting} />
              <MissedItems sitting={found.sitting} own={found.own} />
            </div>
          </Screen>
        ) : (
          <Screen title={title}>
            <EmptyState
              icon={<IconFileOff size={40} />}
              title={t('trainingExam.result.gone.title')}
              actions={<GoTo to="/training/exam">{t('trainingExam.result.toExam')}</GoTo>}
            >
              {t('trainingExam.result.gone.text')}
            </EmptyState>
          </Screen>
        )
      }
    </ReadState>
  );
}
