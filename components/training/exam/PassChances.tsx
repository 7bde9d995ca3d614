import type { TrainingRules } from '../../../domain/policy/training-rules.ts';
import { passProbability } from '../../../domain/training/pass.ts';
import { formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';

const SHARES = [0.7, 0.8, 0.85, 0.9, 0.95, 0.99] as const;

/** The chance to pass, by how often somebody is right. */
export function PassChances({ rules }: { rules: TrainingRules }) {
  const chanceAt = (share: number) => passProbability(rules, { sensitivity: share, specificity: share });
  return (
    <Panel title={t('trainingExam.start.chance.title')} description={t('trainingExam.start.chance.text')}>
      <DataTable
        caption={t('trainingExam.start.chance.title')}
        hideCaption
        columns={[
          t('trainingExam.start.chance.right'),
          ...SHARES.map((share) => ({ title: formatPercent(share, 0), numeric: true as const })),
        ]}
        rows={[
          {
            key: 'chance',
            cells: [
              t('trainingExam.start.chance.pass'),
              ...SHARES.map((share) => formatPercent(chanceAt(share), 0)),
            ],
          },
        ]}
      />
    </Panel>
  );
}
