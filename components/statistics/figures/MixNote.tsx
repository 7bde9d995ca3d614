import { UNKNOWN } from '../../../domain/metrics/cases/tally.ts';
import type { MixGrouping } from '../../../domain/metrics/selection/same-mix.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { formatPercent } from '../../../words/format.ts';
import { nameOf } from '../../../words/name-of.ts';
import { turnedFinding } from '../../../words/selection-words.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import classes from '../statistics.module.css';
import type { HeldMix } from './held-mix.ts';

/** What a group is called in a sentence. */
function groupText(by: MixGrouping, name: string): string {
  if (name === UNKNOWN) return t('statistics.groups.unknown');
  if (by === 'layer') return nameOf('source', name);
  return by === 'policy' ? t('statistics.filter.policyVersion', { version: name }) : inertText(name);
}

interface MixNoteProps {
  reading: StatisticsReading;
  held: HeldMix;
}

/** What a comparison with the same mix of cases rests on, and which order it turns. */
export function MixNote({ reading: { statistics }, held: { by, stratum } }: MixNoteProps) {
  const mix = statistics.sameMix[by][stratum];
  if (!mix || mix.covered.k === 0)
    return <p className={classes.caution}>{t('statistics.sameMix.uncompared')}</p>;
  const turned = turnedFinding(statistics, by, stratum, (name) => groupText(by, name));
  return (
    <>
      {turned && <p className={classes.caution}>{turned}</p>}
      {mix.covered.k < mix.covered.n && (
        <p className={classes.caution}>
          {t('statistics.sameMix.covered', { share: formatPercent(mix.covered.value ?? 0) })}
        </p>
      )}
    </>
  );
}
