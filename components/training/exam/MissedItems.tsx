import { Button } from '@mantine/core';
import { useState } from 'react';
import { type AnsweredItem, answeredItems } from '../../../domain/training/exam-review.ts';
import { CHARACTERISTIC_IDS } from '../../../domain/transcript/characteristics.ts';
import { formatCount, languageName } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { ExamRead } from '../../../workflows/training/exam-result.ts';
import { answerName } from '../../review/feedback/FeedbackCard.tsx';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { AnswerReading } from '../answering/AnswerReading.tsx';
import { KeyReading } from '../answering/KeyReading.tsx';

const placeOf = ({ item }: AnsweredItem) => CHARACTERISTIC_IDS.indexOf(item.focus.characteristic);

const columnsFor = (own: boolean) =>
  ['number', 'about', 'language', 'known', own ? 'yours' : 'verdict', 'open'] as const;

/** What was not right, by characteristic, each with the way to its explanation. */
export function MissedItems({ sitting, own }: Pick<ExamRead, 'sitting' | 'own'>) {
  const [open, setOpen] = useState<AnsweredItem | null>(null);
  const title = t(`trainingExam.result.missed.${own ? 'title' : 'titleOther'}`);
  const missed = answeredItems(sitting)
    .filter(({ right }) => !right)
    .toSorted((left, right) => placeOf(left) - placeOf(right));
  return (
    <Panel title={title}>
      {missed.length === 0 ? (
        <p>{t('trainingExam.result.missed.none')}</p>
      ) : (
        <DataTable
          caption={title}
          hideCaption
          grows={1}
          columns={columnsFor(own).map((id) => t(`trainingExam.result.missed.${id}`))}
          rows={missed.map((each) => ({
            key: each.place,
            cells: [
              formatCount(each.place + 1),
              t(`names.characteristic.${each.item.focus.characteristic}`),
              languageName(each.item.focus.language) ?? each.item.focus.language,
              t(`names.outcome.${each.item.outcome}`),
              answerName(each.given),
              <Button
                key="open"
                variant="subtle"
                size="compact-sm"
                aria-label={t('trainingExam.result.missed.openOne', { number: each.place + 1 })}
                onClick={() => setOpen(each)}
              >
                {t('trainingExam.result.missed.openAction')}
              </Button>,
            ],
          }))}
        />
      )}
      <Dialog
        wide
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={open ? t('trainingExam.result.missed.dialog', { number: open.place + 1 }) : ''}
      >
        {open && !own && <KeyReading item={open.item} />}
        {open && own && <AnswerReading item={open.item} answer={open.given} />}
      </Dialog>
    </Panel>
  );
}
