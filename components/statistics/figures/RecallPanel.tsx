import { formatCount, formatDay } from '../../../words/format.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Figures } from '../../ui/text/Ratio.tsx';
import classes from '../statistics.module.css';
import { FigureCard } from './FigureCard.tsx';

const numeric = (title: string) => ({ title, numeric: true }) as const;

/** How much of what is risky was flagged, from audit samples below the threshold, with their score bands. */
export function RecallPanel({ reading: { figures, statistics } }: { reading: StatisticsReading }) {
  const { recall } = statistics;
  const misses = recall.strata.reduce((sum, each) => sum + each.misses, 0) + recall.knownMisses;
  return (
    <Panel
      title="Recall from audit samples"
      description="Caught ÷ (caught + misses expected). Misses are found by reviewing a random sample of what was not flagged, band by band."
    >
      <Figures>
        <FigureCard figure={figures.get('recall')} />
        <FigureCard figure={figures.get('expected-misses')} />
        <FigureCard figure={figures.get('known-misses')} />
      </Figures>
      {recall.recall === null ? (
        <p className={classes.caution}>
          {recall.strata.length === 0
            ? 'No audit sample was drawn and reviewed in what the filter leaves. Draw one under Quality, Audit samples.'
            : 'The sample is not reviewed far enough for an estimate.'}
        </p>
      ) : (
        <p className={classes.caution}>
          {misses === 0 &&
            'No miss was found, which does not mean that there is none: the interval says how many there may be. '}
          {recall.drawnAt !== null && `The latest sample was drawn on ${formatDay(recall.drawnAt)}. `}
          {recall.unsampled > 0 &&
            `${formatCount(Math.round(recall.unsampled))} transcripts lie in bands of which nothing was reviewed; the upper bound counts them in.`}
        </p>
      )}
      {recall.strata.length > 0 && (
        <DataTable
          caption="Audit sample by score band"
          columns={[
            'Score band',
            numeric('Population'),
            numeric('Drawn'),
            numeric('Reviewed'),
            numeric('Misses'),
          ]}
          rows={recall.strata.map(({ band, population, drawn, reviewed, misses: found }, index) => ({
            key: index,
            cells: [
              band ? `${band[0].toFixed(3)} – ${band[1].toFixed(3)}` : 'not named',
              ...[Math.round(population), drawn, reviewed, found].map(formatCount),
            ],
          }))}
        />
      )}
    </Panel>
  );
}
