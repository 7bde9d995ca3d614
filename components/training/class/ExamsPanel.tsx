import { Button } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { ClassExam } from '../../../workflows/training/class.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import { resultAddress } from '../exam/exam-address.ts';
import { Outcome } from '../exam/Outcome.tsx';

const COLUMNS = [
  t('trainingClass.exams.person'),
  t('trainingExam.past.date'),
  t('trainingExam.past.result'),
  numeric(t('trainingExam.past.risk')),
  numeric(t('trainingExam.past.benign')),
  t('trainingExam.past.open'),
] as const;

/** Exams that are shown at first. */
const PAGE = 10;

const share = ({ k, n }: { k: number; n: number }) => t('trainingExam.past.share', { k, n });

/** Everybody's exams that were handed in, each with the way to what was missed. */
export function ExamsPanel({ exams }: { exams: readonly ClassExam[] }) {
  const [, navigate] = useLocation();
  return (
    <Panel title={t('trainingClass.exams.title')} description={t('trainingClass.exams.description')}>
      {exams.length === 0 ? (
        <EmptyState icon={<IconCertificate size={40} stroke={1.5} />} title={t('trainingClass.exams.none')}>
          {t('trainingClass.exams.noneText')}
        </EmptyState>
      ) : (
        <PagedTable
          caption={t('trainingClass.exams.title')}
          hideCaption
          columns={COLUMNS}
          page={PAGE}
          count={exams.length}
          rowsTo={(end) =>
            exams.slice(0, end).map(({ sittingId, person, at, passed, sensitivity, specificity }) => {
              const date = formatMoment(at);
              return {
                key: sittingId,
                cells: [
                  <Isolated key="person" text={person} />,
                  date,
                  <Outcome key="outcome" passed={passed} />,
                  share(sensitivity),
                  share(specificity),
                  <Button
                    key="open"
                    variant="default"
                    size="compact-sm"
                    aria-label={t('trainingClass.exams.openOne', { person, date })}
                    onClick={() => navigate(resultAddress(sittingId))}
                  >
                    {t('trainingExam.past.open')}
                  </Button>,
                ],
              };
            })
          }
        />
      )}
    </Panel>
  );
}
