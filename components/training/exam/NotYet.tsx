import { Alert } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import type { ExamAdmission } from '../../../domain/training/exam-admission.ts';
import { formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { GoTo } from '../../ui/reading/GoTo.tsx';
import classes from './exam.module.css';

type Waiting = Exclude<ExamAdmission, { what: 'ready' }>;

function reasonOf(admission: Waiting): string {
  switch (admission.what) {
    case 'wait':
      return t('trainingExam.notYet.wait', { until: formatMoment(admission.until) });
    case 'drill': {
      const { done, needed } = admission;
      return t('trainingExam.notYet.drill', { done, needed, left: needed - done });
    }
    case 'lead':
      return t('trainingExam.notYet.lead', { failures: admission.failures });
  }
}

/** Why no exam can be begun yet, and what to do until then. */
export function NotYet({ admission }: { admission: Waiting }) {
  return (
    <Alert
      color="yellow"
      icon={<IconHourglass size={16} stroke={1.5} aria-hidden />}
      title={t('trainingExam.notYet.title')}
    >
      <p className={classes.text}>{reasonOf(admission)}</p>
      {admission.what !== 'lead' && <GoTo to="/training/drill">{t('trainingExam.notYet.toDrill')}</GoTo>}
    </Alert>
  );
}
