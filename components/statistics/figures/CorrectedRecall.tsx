import type { FigureIndex } from '../../../domain/metrics/figures/figure-index.ts';
import type { CorrectedRecall as Corrected } from '../../../domain/metrics/recall/corrected-recall.ts';
import { FEWEST_GOLDEN } from '../../../domain/metrics/recall/corrected-recall.ts';
import { FEWEST_KNOWN } from '../../../domain/metrics/recall/powered-recall.ts';
import { formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { OutcomeFigures } from '../../ui/figures/OutcomeFigures.tsx';
import classes from '../statistics.module.css';

interface CorrectedProps {
  figures: FigureIndex;
  corrected: Corrected;
}

/** What a correction by golden items assumes, or why there is none, and where it met a limit. */
function goldenWords({ error, byGolden, goldenMissing }: Corrected): string[] {
  const items = { risk: error.sensitivity?.items ?? 0, benign: error.specificity?.items ?? 0 };
  if (goldenMissing !== null)
    return [
      t(`statistics.corrected.golden.missing.${goldenMissing}`, { ...items, fewest: String(FEWEST_GOLDEN) }),
    ];
  return [
    t('statistics.corrected.golden.text', {
      ...items,
      sensitivity: formatPercent(error.sensitivity!.value),
      specificity: formatPercent(error.specificity!.value),
    }),
    ...(byGolden!.clipped.misses
      ? [t('statistics.corrected.golden.clipped.misses', { side: byGolden!.misses > 0 ? 'above' : 'below' })]
      : []),
    ...(byGolden!.clipped.caught ? [t('statistics.corrected.golden.clipped.caught')] : []),
    ...(byGolden!.prevalence === null ? [t('statistics.corrected.golden.noPrevalence')] : []),
  ];
}

/** Recall and prevalence as they are once reviewer error is taken into account, in two ways. */
export function CorrectedRecall({ figures, corrected }: CorrectedProps) {
  const { byGolden, byLabels, labelsMissing } = corrected;
  return (
    <>
      <h3 className={classes.part}>{t('statistics.corrected.golden.title')}</h3>
      <p className={classes.caution}>{goldenWords(corrected).join(' ')}</p>
      {byGolden && (
        <OutcomeFigures
          figures={figures}
          ids={[
            ...(['recall-corrected', 'misses-corrected', 'prevalence-corrected'] as const),
            ...(['verdict-sensitivity', 'verdict-specificity'] as const),
          ]}
        />
      )}
      <h3 className={classes.part}>{t('statistics.corrected.labels.title')}</h3>
      <p className={classes.caution}>
        {labelsMissing === null
          ? t('statistics.corrected.labels.text')
          : t(`statistics.corrected.labels.missing.${labelsMissing}`, { fewest: String(FEWEST_KNOWN) })}
      </p>
      {byLabels && (
        <OutcomeFigures figures={figures} ids={['recall-powered', 'misses-powered', 'prevalence-powered']} />
      )}
    </>
  );
}
