import { formatCount, formatDay, formatPercent, formatRisk } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { OutcomeFigures } from '../../ui/figures/OutcomeFigures.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import classes from '../statistics.module.css';
import { CorrectedRecall } from './CorrectedRecall.tsx';

const COLUMNS = [
  t('statistics.quality.recall.column.band'),
  numeric(t('statistics.quality.recall.column.population')),
  numeric(t('statistics.quality.recall.column.drawn')),
  numeric(t('statistics.quality.recall.column.reviewed')),
  numeric(t('statistics.quality.recall.column.misses')),
];

type Strata = StatisticsReading['statistics']['recall']['strata'];

/** A band in words, with the share drawn where the band was drawn with several shares. */
function bandText({ band, inclusionProbability }: Strata[number], strata: Strata): string {
  if (!band) return t('statistics.quality.recall.notNamed');
  const text = t('units.range', { low: formatRisk(band[0]), high: formatRisk(band[1]) });
  const alike = strata.filter((each) => each.band?.[0] === band[0] && each.band[1] === band[1]);
  if (alike.length === 1) return text;
  return t('statistics.quality.recall.bandDrawn', { band: text, share: formatPercent(inclusionProbability) });
}

/** How much of what is risky was flagged, from audit samples below the threshold, with their score bands. */
export function RecallPanel({ reading: { figures, statistics } }: { reading: StatisticsReading }) {
  const { recall } = statistics;
  const misses = recall.strata.reduce((sum, each) => sum + each.misses, 0) + recall.knownMisses;
  const said =
    recall.recall === null
      ? [t(`statistics.quality.recall.${recall.strata.length === 0 ? 'noSample' : 'tooFew'}`)]
      : [
          ...(misses === 0 ? [t('statistics.quality.recall.noMiss')] : []),
          ...(recall.drawnAt === null
            ? []
            : [t('statistics.quality.recall.drawn', { day: formatDay(recall.drawnAt) })]),
          ...(recall.unsampled > 0
            ? [t('statistics.quality.recall.unsampled', { count: Math.round(recall.unsampled) })]
            : []),
        ];
  if (recall.withoutDraw > 0)
    said.push(t('statistics.quality.recall.withoutDraw', { count: recall.withoutDraw }));
  if (recall.ungrouped > 0) said.push(t('statistics.quality.recall.ungrouped', { count: recall.ungrouped }));
  return (
    <Panel
      title={t('statistics.quality.recall.title')}
      description={t('statistics.quality.recall.description')}
    >
      <OutcomeFigures figures={figures} ids={['recall', 'expected-misses', 'known-misses', 'prevalence']} />
      {said.length > 0 && <p className={classes.caution}>{said.join(' ')}</p>}
      {recall.strata.length > 0 && (
        <DataTable
          caption={t('statistics.quality.recall.bands')}
          columns={COLUMNS}
          rows={recall.strata.map((stratum, index) => {
            const { population, drawn, reviewed, misses: found } = stratum;
            const counts = [Math.round(population), drawn, reviewed, found].map(formatCount);
            return { key: index, cells: [bandText(stratum, recall.strata), ...counts] };
          })}
        />
      )}
      <CorrectedRecall figures={figures} corrected={statistics.corrected} />
    </Panel>
  );
}
