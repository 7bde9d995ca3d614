import type { TrainingRules } from '../../../domain/policy/training-rules.ts';
import { type ExamChances, examChances } from '../../../domain/training/exam-chances.ts';
import { formatFixed, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';

const SHARES = [0.7, 0.8, 0.85, 0.9, 0.95, 0.99] as const;

/** The chance to pass by how often somebody is right, and where the exam may end early, how often it does. */
export function PassChances({ rules }: { rules: TrainingRules }) {
  const chances = SHARES.map((share) => examChances(rules, { sensitivity: share, specificity: share }));
  const row = (name: 'pass' | 'endsEarly' | 'cases', said: (chances: ExamChances) => string) => ({
    key: name,
    cells: [t(`trainingExam.start.chance.${name}`), ...chances.map(said)],
  });
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
          row('pass', ({ pass }) => formatPercent(pass, 0)),
          ...(rules.earlyEnd
            ? [
                row('endsEarly', ({ endsEarly }) => formatPercent(endsEarly, 0)),
                row('cases', ({ cases }) => formatFixed(cases, 0)),
              ]
            : []),
        ]}
      />
    </Panel>
  );
}
