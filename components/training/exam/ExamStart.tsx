import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TrainingRules } from '../../../domain/policy/training-rules.ts';
import type { TrainingLanguage } from '../../../domain/training/focus.ts';
import { t } from '../../../words/words.ts';
import { beginExam } from '../../../workflows/training/exam.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useGoAfter } from '../../ui/useGoAfter.ts';
import { ScopeFields } from '../practise/ScopeFields.tsx';
import { ExamFacts } from './ExamFacts.tsx';
import classes from './exam.module.css';
import { SITTING } from './exam-address.ts';

interface ExamStartProps {
  rules: TrainingRules;
  /** Chosen at first. */
  languages: readonly TrainingLanguage[];
  ready: boolean;
}

/** What the exam is, and the way into it where it is open. */
export function ExamStart({ rules, languages: suggested, ready }: ExamStartProps) {
  const goAfter = useGoAfter();
  const [languages, setLanguages] = useState(suggested);
  const { busy, error, clearError, run } = useAction();
  const begin = () =>
    void run(() =>
      goAfter(async () => {
        await beginExam(languages);
        return SITTING;
      }),
    );
  return (
    <Panel title={t('trainingExam.start.title')} description={t('trainingExam.start.text')}>
      <ExamFacts rules={rules} />
      {ready && (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (languages.length > 0) begin();
          }}
        >
          <ScopeFields
            fixed
            scope={{ characteristics: [], languages: [...languages] }}
            onChange={(change) => change.languages && setLanguages(change.languages)}
          />
          <p className={classes.note}>{t('trainingExam.start.languagesHint')}</p>
          <FailureAlert error={error} title={t('trainingExam.start.notBegun')} onClose={clearError} />
          <div>
            <Button type="submit" loading={busy} disabled={languages.length === 0}>
              {t('trainingExam.start.begin')}
            </Button>
          </div>
        </form>
      )}
    </Panel>
  );
}
