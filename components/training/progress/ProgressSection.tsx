import { Select } from '@mantine/core';
import { IconChartLine } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { learningCurve } from '../../../domain/training/progress.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { t } from '../../../words/words.ts';
import { liveReviewers } from '../../../workflows/people/reviewers.ts';
import { liveProgress } from '../../../workflows/training/progress.ts';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { GoTo } from '../../ui/reading/GoTo.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import classes from '../practise/practise.module.css';
import { ProgressFigures } from './ProgressFigures.tsx';

/** Whose progress a lead looks at. */
function PersonField({ person, onChange }: { person: string; onChange: (person: string) => void }) {
  const reviewers = valueOr(useRead(liveReviewers), []);
  return (
    <Select
      className={classes.person ?? ''}
      label={t('trainingPractice.progress.person')}
      data={reviewers.map(({ name, role }) => ({
        value: name,
        label: t('trainingPractice.progress.who', { name: inertText(name), role }),
      }))}
      value={person}
      allowDeselect={false}
      onChange={(name) => name !== null && onChange(name)}
    />
  );
}

/** What came of practice: for oneself, and for leads of whoever they choose. */
export function ProgressSection({ reviewer }: { reviewer: string }) {
  const [person, setPerson] = useState(reviewer);
  const mayLook = useMay()('coach');
  const read = useRead(useCallback(() => liveProgress(reviewer, person), [reviewer, person]));
  return (
    <div className={classes.parts}>
      {mayLook && <PersonField person={person} onChange={setPerson} />}
      <ReadState read={read} failed={t('trainingPractice.session.unreadable')}>
        {(answers) => {
          const curve = learningCurve(answers);
          return curve.length === 0 ? (
            <EmptyState
              icon={<IconChartLine size={40} stroke={1.5} />}
              title={t('trainingPractice.progress.none.title')}
              actions={
                person === reviewer && (
                  <GoTo to="/training/guided">{t('trainingPractice.spaced.none.toGuided')}</GoTo>
                )
              }
            >
              {t('trainingPractice.progress.none.text', { count: answers.length })}
            </EmptyState>
          ) : (
            <ProgressFigures person={person} answers={answers} curve={curve} />
          );
        }}
      </ReadState>
    </div>
  );
}
