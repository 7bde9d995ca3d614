import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import type { ExamSitting } from '../../../domain/training/exam-sitting.ts';
import { formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { resultAddress } from './exam-address.ts';
import { Outcome } from './Outcome.tsx';

const column = (id: 'date' | 'result' | 'open') => t(`trainingExam.past.${id}`);
const numeric = (id: 'risk' | 'benign') => ({ title: t(`trainingExam.past.${id}`), numeric: true as const });

/** Exams that were handed in, latest first, each with the way to its result. */
export function PastExams({ past }: { past: readonly ExamSitting[] }) {
  const [, navigate] = useLocation();
  const share = ({ k, n }: { k: number; n: number }) => t('trainingExam.past.share', { k, n });
  return (
    <Panel title={t('trainingExam.past.title')}>
      <DataTable
        caption={t('trainingExam.past.title')}
        hideCaption
        columns={[column('date'), column('result'), numeric('risk'), numeric('benign'), column('open')]}
        rows={past.map(({ id, handedInAt, result }) => {
          const date = formatMoment(handedInAt!);
          return {
            key: id,
            cells: [
              date,
              <Outcome key="outcome" passed={result!.passed} />,
              share(result!.sensitivity),
              share(result!.specificity),
              <Button
                key="open"
                variant="subtle"
                size="compact-sm"
                aria-label={t('trainingExam.past.openOne', { date })}
                onClick={() => navigate(resultAddress(id))}
              >
                {t('trainingExam.past.open')}
              </Button>,
            ],
          };
        })}
      />
    </Panel>
  );
}
