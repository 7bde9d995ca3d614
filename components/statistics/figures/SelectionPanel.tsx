import { UNKNOWN } from '../../../domain/metrics/cases/tally.ts';
import { formatRisk } from '../../../words/format.ts';
import { differFinding, picturesLeftOut, weightedFinding } from '../../../words/selection-words.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { OutcomeFigures } from '../../ui/figures/OutcomeFigures.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import classes from '../statistics.module.css';
import { type FigureColumn, FigureTable } from './FigureTable.tsx';

const COLUMNS: readonly FigureColumn[] = [
  { id: 'cases-flagged', title: t('statistics.selection.column.flagged') },
  { id: 'reviewed-share', title: t('statistics.selection.column.reviewed') },
  { id: 'confirmation-rate', title: t('statistics.selection.column.confirmed'), whole: 'with-bar' },
];

/** "0.900 – 1.000" for the tenth "0.9..1". */
function tenthText(name: string): string {
  if (name === UNKNOWN) return t('statistics.groups.unknown');
  const [low, high] = name.split('..').map((bound) => formatRisk(Number(bound)));
  return t('units.range', { low: low!, high: high! });
}

/** How the reviewed cases were chosen from the flagged, and the confirmation rate when that is made up for. */
export function SelectionPanel({ reading: { figures, statistics } }: { reading: StatisticsReading }) {
  const { selection } = statistics;
  const said = [picturesLeftOut(selection), differFinding(selection)]
    .filter((each) => each !== null)
    .join(' ');
  const isPartial = selection.weighted.n < selection.reviewedShare.n;
  return (
    <Panel title={t('statistics.selection.title')} description={said || undefined}>
      <OutcomeFigures
        layout="compact"
        figures={figures}
        ids={[
          ...(['confirmation-weighted', 'reviewed-share'] as const),
          ...(isPartial ? (['confirmation-lowest', 'confirmation-highest'] as const) : []),
          ...(['mean-risk-reviewed', 'mean-risk-flagged'] as const),
        ]}
      />
      <p className={classes.caution}>{weightedFinding(selection)}</p>
      <FigureTable
        caption={t('statistics.selection.caption')}
        head={t('statistics.selection.tenth')}
        groups={figures.groups('tenth').map(({ name, figures: own }) => ({
          ...{ key: name, name: tenthText(name), figures: own },
        }))}
        columns={COLUMNS}
      />
    </Panel>
  );
}
