import { useMemo } from 'react';
import type { TrainingRules } from '../../domain/policy/training-rules.ts';
import { type OperatingPoint, operatingCharacteristic } from '../../domain/training/exam-chances.ts';
import { formatFixed, formatPercent } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';

const SHARES = [0.7, 0.8, 0.85, 0.9, 0.95] as const;

interface BySharesProps {
  caption: string;
  points: readonly OperatingPoint[];
  said: (point: OperatingPoint) => string;
}

/** Something by true sensitivity (rows) and specificity (columns). */
function ByShares({ caption, points, said }: BySharesProps) {
  return (
    <DataTable
      caption={caption}
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
          ...points.filter((point) => point.sensitivity === sensitivity).map(said),
        ],
      }))}
    />
  );
}

/**
 * The operating characteristic of an exam: the exact chance to pass by true sensitivity and specificity, and where it
 * may end early, the chance that it does and how many cases it takes.
 */
export function ExamChances({ rules: { risk, benign, bar, earlyEnd } }: { rules: TrainingRules }) {
  const points = useMemo(
    () => operatingCharacteristic({ risk, benign, bar, earlyEnd }, SHARES, SHARES),
    [risk, benign, bar, earlyEnd],
  );
  return (
    <div>
      <p>{t('settings.rules.training.chanceHint')}</p>
      <ByShares
        caption={t('settings.rules.training.chance')}
        points={points}
        said={({ pass }) => formatPercent(pass, 0)}
      />
      {earlyEnd && (
        <ByShares
          caption={t('settings.rules.training.ends')}
          points={points}
          said={({ endsEarly, cases }) =>
            t('settings.rules.training.endsAt', {
              chance: formatPercent(endsEarly, 0),
              cases: formatFixed(cases, 0),
            })
          }
        />
      )}
    </div>
  );
}
