import { Button } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { drillShift } from '../../../domain/training/drill-shift.ts';
import type { LearningRecord } from '../../../domain/training/learning-record.ts';
import type { PracticeSession } from '../../../domain/training/practice-session.ts';
import { burstPlan } from '../../../domain/training/session-plan.ts';
import { sessionSummary } from '../../../domain/training/session-summary.ts';
import { t } from '../../../words/words.ts';
import { endSession } from '../../../workflows/training/sessions.ts';
import { FigureCard } from '../../ui/figures/FigureCard.tsx';
import { FigureList } from '../../ui/figures/FigureList.tsx';
import { shareFigure } from '../../ui/figures/share-text.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { Screen } from '../../ui/layout/Screen.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { GoTo } from '../../ui/reading/GoTo.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { SECTION_ADDRESS } from './addresses.ts';
import { CriterionMoved } from './CriterionMoved.tsx';
import classes from './practise.module.css';
import { useBegin } from './useBegin.ts';

const FIGURES = ['accuracy', 'sensitivity', 'specificity'] as const;

interface SummaryScreenProps {
  session: PracticeSession;
  /** All of the person's. */
  records: readonly LearningRecord[];
}

/** How a session came out, and what to do next. */
export function SummaryScreen({ session, records }: SummaryScreenProps) {
  const { activity, answers, plan } = session;
  const section = t(`trainingPractice.sections.${activity}`);
  const summary = useMemo(() => sessionSummary(answers), [answers]);
  const shift = useMemo(() => drillShift(records, session.id), [records, session.id]);
  const shares = {
    accuracy: summary.right,
    sensitivity: summary.sensitivity,
    specificity: summary.specificity,
  };
  const burst = useBegin('guided');
  const moved = shift?.finding === 'moved';
  const { error, clearError, run } = useAction();
  // The last answer was kept, and the window closed before it was kept that this was the last.
  useEffect(() => {
    if (!session.ended) void run(() => endSession(session));
  }, [session, run]);
  return (
    <Screen title={t('trainingPractice.summary.title', { section })}>
      <FailureAlert error={error ?? burst.error} onClose={error ? clearError : burst.clearError} />
      <Panel title={t('trainingPractice.summary.figures')}>
        <FigureList>
          {FIGURES.map((id) => (
            <FigureCard key={id} id={`training-${id}`} {...shareFigure(shares[id])} />
          ))}
        </FigureList>
        {shift && <CriterionMoved shift={shift} />}
        <div className={classes.actions}>
          {shift && (
            <Button
              variant={moved ? 'filled' : 'default'}
              loading={burst.busy}
              onClick={() => burst.begin(burstPlan(plan))}
            >
              {t('trainingPractice.summary.burst')}
            </Button>
          )}
          <GoTo to={SECTION_ADDRESS[activity]} variant={moved ? 'default' : 'filled'}>
            {t(`trainingPractice.summary.again.${activity}`)}
          </GoTo>
          <GoTo to="/training/path">{t('trainingPractice.summary.toPath')}</GoTo>
        </div>
      </Panel>
      <AnswerTable answers={answers} />
    </Screen>
  );
}
