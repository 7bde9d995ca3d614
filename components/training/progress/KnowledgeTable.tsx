import { IconCircleCheck, IconCircleDashed, IconCircleHalf2 } from '@tabler/icons-react';
import { useMemo } from 'react';
import { TRAINING_LANGUAGES } from '../../../domain/training/focus.ts';
import { type Knowledge, knowledgeMap, type MapCell } from '../../../domain/training/knowledge-map.ts';
import type { LearningAnswer } from '../../../domain/training/learning-record.ts';
import { CHARACTERISTIC_IDS } from '../../../domain/transcript/characteristics.ts';
import { formatCount, languageName } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import classes from '../practise/practise.module.css';

const SIGNS: Record<Knowledge, typeof IconCircleCheck> = {
  solid: IconCircleCheck,
  'not-yet': IconCircleHalf2,
  'too-little': IconCircleDashed,
};

function Cell({ cell: { knowledge, sides } }: { cell: MapCell }) {
  const Sign = SIGNS[knowledge];
  return (
    <span className={classes.knowledge} data-knowledge={knowledge}>
      <Sign size={16} stroke={1.5} aria-hidden />
      <span>{t(`trainingPractice.progress.map.${knowledge}`)}</span>
      <span className={classes.note}>
        {t('units.fraction', {
          k: formatCount(sides.risk.k + sides['look-alike'].k),
          n: formatCount(sides.risk.n + sides['look-alike'].n),
        })}
      </span>
    </span>
  );
}

/** By characteristic and language: what is solid, what is not yet, and of what too little is known. */
export function KnowledgeTable({ answers }: { answers: readonly LearningAnswer[] }) {
  const languages = useMemo(() => {
    const practised = new Set(answers.map(({ item }) => item.focus.language));
    return TRAINING_LANGUAGES.filter((each) => practised.has(each));
  }, [answers]);
  const cells = useMemo(() => knowledgeMap(answers, languages), [answers, languages]);
  const byCharacteristic = Map.groupBy(cells, ({ characteristic }) => characteristic);
  return (
    <Panel
      title={t('trainingPractice.progress.map.title')}
      description={t('trainingPractice.progress.map.text')}
    >
      <DataTable
        caption={t('trainingPractice.progress.map.title')}
        hideCaption
        columns={[
          t('trainingPractice.spaced.column.characteristic'),
          ...languages.map((id) => languageName(id) ?? id),
        ]}
        rows={CHARACTERISTIC_IDS.map((id) => ({
          key: id,
          cells: [
            t(`names.characteristic.${id}`),
            ...(byCharacteristic.get(id) ?? []).map((cell) => <Cell key={cell.language} cell={cell} />),
          ],
        }))}
      />
    </Panel>
  );
}
