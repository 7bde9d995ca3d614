import type { MixGrouping, MixStratum } from '../../../domain/metrics/same-mix.ts';
import { formatPercent } from '../../../words/format.ts';
import { turnedFinding } from '../../../words/selection-words.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import classes from '../statistics.module.css';

interface MixNoteProps {
  reading: StatisticsReading;
  by: MixGrouping;
  stratum: MixStratum;
  /** What a group is called. */
  nameOf: (group: string) => string;
}

/** What a comparison with the same mix of cases rests on, and which order it turns. */
export function MixNote({ reading: { statistics }, by, stratum, nameOf }: MixNoteProps) {
  const mix = statistics.sameMix[by][stratum];
  if (!mix || mix.covered.k === 0)
    return <p className={classes.caution}>{t('statistics.sameMix.uncompared')}</p>;
  const turned = turnedFinding(statistics, by, stratum, nameOf);
  return (
    <>
      {turned && (
        <p className={classes.caution} role="status">
          {turned}
        </p>
      )}
      {mix.covered.k < mix.covered.n && (
        <p className={classes.caution}>
          {t('statistics.sameMix.covered', { share: formatPercent(mix.covered.value ?? 0) })}
        </p>
      )}
    </>
  );
}
