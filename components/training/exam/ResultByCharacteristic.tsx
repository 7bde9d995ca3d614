import { answeredItems } from '../../../domain/training/exam-review.ts';
import type { ExamSitting } from '../../../domain/training/exam-sitting.ts';
import { CHARACTERISTIC_IDS } from '../../../domain/transcript/characteristics.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';

const numeric = (title: string) => ({ title, numeric: true as const });

/** How many of each characteristic were right, risk and look-alikes, those with most missed first. */
export function ResultByCharacteristic({ sitting }: { sitting: ExamSitting }) {
  const items = answeredItems(sitting);
  const rows = CHARACTERISTIC_IDS.flatMap((id) => {
    const own = items.filter(({ item }) => item.focus.characteristic === id);
    if (own.length === 0) return [];
    const sides = (['risk', 'look-alike'] as const).map((side) => {
      const of = own.filter(({ item }) => item.focus.side === side);
      return t('trainingExam.past.share', { k: of.filter(({ right }) => right).length, n: of.length });
    });
    return [
      {
        key: id,
        missed: own.filter(({ right }) => !right).length,
        cells: [t(`names.characteristic.${id}`), ...sides],
      },
    ];
  });
  return (
    <Panel title={t('trainingExam.result.by.title')}>
      <DataTable
        caption={t('trainingExam.result.by.title')}
        hideCaption
        columns={[
          t('trainingExam.result.by.characteristic'),
          numeric(t('trainingExam.result.by.risk')),
          numeric(t('trainingExam.result.by.lookAlike')),
        ]}
        rows={rows.toSorted((left, right) => right.missed - left.missed)}
      />
    </Panel>
  );
}
