import { formatCount, formatDay, formatRisk } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { OutcomeFigures } from '../../ui/figures/OutcomeFigures.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import classes from '../statistics.module.css';

const COLUMNS = [
  t('statistics.quality.recall.column.band'),
  numeric(t('statistics.quality.recall.column.population')),
  numeric(t('statistics.quality.recall.column.drawn')),
  numeric(t('statistics.quality.recall.column.reviewed')),
  numeric(t('statistics.quality.recall.column.misses')),
];

const bandText = (band: readonly [number, number] | null): string =>
  band
    ? t('units.range', { low: formatRisk(band[0]), high: formatRisk(band[1]) })
    : t('statistics.quality.recall.notNamed');

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
  return (
    <Panel
      title={t('statistics.quality.recall.title')}
      description={t('statistics.quality.recall.description')}
    >
      <OutcomeFigures figures={figures} ids={['recall', 'expected-misses', 'known-misses']} />
      {said.length > 0 && <p className={classes.caution}>{said.join(' ')}</p>}
      {recall.strata.length > 0 && (
        <DataTable
          caption={t('statistics.quality.recall.bands')}
          columns={COLUMNS}
          rows={recall.strata.map(({ band, population, drawn, reviewed, misses: found }, index) => ({
            key: index,
            cells: [bandText(band), ...[Math.round(population), drawn, reviewed, found].map(formatCount)],
          }))}
        />
      )}
    </Panel>
  );
}
