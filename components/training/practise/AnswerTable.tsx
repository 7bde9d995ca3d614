import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import { isRight } from '../../../domain/quality/golden.ts';
import type { LearningAnswer } from '../../../domain/training/learning-record.ts';
import { formatCount, languageName } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import classes from './practise.module.css';

const COLUMN = (id: 'number' | 'about' | 'language' | 'known' | 'yours' | 'open') =>
  t(`trainingPractice.answers.column.${id}`);

/** A verdict with its sign, so that a wrong one is seen at once. */
function Verdict({ answer: { verdict, item } }: { answer: LearningAnswer }) {
  const right = isRight(verdict, item.outcome);
  const Sign = right ? IconCircleCheck : IconCircleX;
  return (
    <span className={classes.verdict} data-right={right || undefined}>
      <Sign size={16} stroke={1.5} aria-label={t(`trainingPractice.answers.${right ? 'right' : 'wrong'}`)} />
      {t(`names.decision.${verdict}`)}
    </span>
  );
}

/** The answers of a session, each with the way to its explanation. */
export function AnswerTable({ answers }: { answers: readonly LearningAnswer[] }) {
  const [open, setOpen] = useState<LearningAnswer | null>(null);
  return (
    <Panel title={t('trainingPractice.answers.title')}>
      <DataTable
        caption={t('trainingPractice.answers.title')}
        hideCaption
        columns={[
          COLUMN('number'),
          COLUMN('about'),
          COLUMN('language'),
          COLUMN('known'),
          COLUMN('yours'),
          COLUMN('open'),
        ]}
        grows={1}
        rows={answers.map((answer, place) => ({
          key: answer.id,
          cells: [
            formatCount(place + 1),
            t(`names.characteristic.${answer.item.focus.characteristic}`),
            languageName(answer.item.focus.language) ?? answer.item.focus.language,
            t(`names.outcome.${answer.item.outcome}`),
            <Verdict key="yours" answer={answer} />,
            <Button
              key="open"
              variant="subtle"
              size="compact-sm"
              aria-label={t('trainingPractice.answers.openOne', { number: place + 1 })}
              onClick={() => setOpen(answer)}
            >
              {t('trainingPractice.answers.open')}
            </Button>,
          ],
        }))}
      />
      <AnswerDialog answer={open} onClose={() => setOpen(null)} />
    </Panel>
  );
}
