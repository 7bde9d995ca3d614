import type { TrainingRules } from '../../domain/policy/training-rules.ts';
import { operatingCharacteristic } from '../../domain/training/pass.ts';
import { formatPercent } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';

const SHARES = [0.7, 0.8, 0.85, 0.9, 0.95] as const;

/** The operating characteristic of an exam: the exact chance to pass by true sensitivity and specificity. */
export function ExamChances({ rules }: { rules: TrainingRules }) {
  const points = operatingCharacteristic(rules, SHARES, SHARES);
  const chanceAt = (sensitivity: number, specificity: number) =>
    points.find((each) => each.sensitivity === sensitivity && each.specificity === specificity)!.chance;
  return (
    <div>
      <p>{t('settings.rules.training.chanceHint')}</p>
      <DataTable
        caption={t('settings.rules.training.chance')}
        columns={[
          t('settings.rules.training.risks'),
          ...SHARES.map((share) => ({
            title: t('settings.rules.training.benignAt', { share: formatPercent(share, 0) }),
            numeric: true as const,
          })),
        ]}
        rows={SHARES.map((sensitivity) => ({
          key: sensitivity,
          cells: [
            formatPercent(sensitivity, 0),
            ...SHARES.map((specificity) => formatPercent(chanceAt(sensitivity, specificity), 0)),
          ],
        }))}
      />
    </div>
  );
}
