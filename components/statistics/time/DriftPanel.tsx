import { Button } from '@mantine/core';
import { barY, type PlotOptions, ruleY } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import type { Period, ScoreDrift } from '../../../domain/metrics/drift.ts';
import { formatCount } from '../../../words/format.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Figures } from '../../ui/text/Ratio.tsx';
import { DayField } from '../FilterBar.tsx';
import { FigureCard } from '../figures/FigureCard.tsx';
import classes from '../statistics.module.css';
import { useStatisticsAddress } from '../useStatisticsAddress.ts';
import { useChartCaption } from './useChartCaption.ts';

const numeric = (title: string) => ({ title, numeric: true }) as const;
const OPEN: Period = { from: null, to: null };
const SIDES = ['reference', 'current'] as const;
const NAMES = { reference: 'Reference', current: 'Compared' };

const periodWords = ({ from, to }: Period) => `${from ?? 'the beginning'} to ${to ?? 'the end'}`;

function PeriodFields({ drift }: { drift: ScoreDrift | null }) {
  const { drift: chosen, setDrift } = useStatisticsAddress();
  // What was chosen, also while the figures of what was chosen before are still shown.
  const periods = chosen ?? { reference: drift?.reference ?? OPEN, current: drift?.current ?? OPEN };
  return (
    <div className={classes.filterFields}>
      {SIDES.flatMap((side) =>
        (['from', 'to'] as const).map((end) => (
          <DayField
            key={`${side} ${end}`}
            label={`${NAMES[side]} ${end}`}
            day={periods[side][end]}
            onChange={(day) => setDrift({ ...periods, [side]: { ...periods[side], [end]: day } })}
          />
        )),
      )}
      {chosen && (
        <Button variant="subtle" className={classes.atBottom} onClick={() => setDrift(undefined)}>
          Last two months
        </Button>
      )}
    </div>
  );
}

function verdictOf({ index }: ScoreDrift): string {
  if (!index) return 'One of the periods has no scored case, so that there is nothing to compare.';
  const { psi, expectedByChance, quantile95, pValue } = index;
  const words = `With so many cases chance alone shows ${expectedByChance.toFixed(4)} on average, and more than ${quantile95.toFixed(4)} once in twenty times.`;
  return pValue <= 0.05
    ? `${words} ${psi.toFixed(4)} is more than chance explains (p = ${pValue.toFixed(3)}): the scores have moved.`
    : `${words} ${psi.toFixed(4)} is within what chance explains (p = ${pValue.toFixed(3)}).`;
}

function DriftChart({ drift, reading }: { drift: ScoreDrift; reading: StatisticsReading }) {
  const caption = useChartCaption(reading);
  const bars = useMemo(() => {
    const total = (side: 'reference' | 'current') => drift.bins.reduce((sum, bin) => sum + bin[side], 0);
    const totals = { reference: total('reference'), current: total('current') };
    return drift.bins.flatMap((bin) =>
      SIDES.map((side) => ({ side, from: bin.from, share: bin[side] / totals[side] })),
    );
  }, [drift]);
  const options = useCallback(
    (): PlotOptions => ({
      height: 220,
      marginLeft: 48,
      marginBottom: 36,
      // Tenths as steps of the same width: many scores lie close together.
      fx: { label: 'Risk from', labelAnchor: 'center', tickFormat: (from: number) => from.toFixed(2) },
      x: { axis: null, domain: SIDES },
      y: {
        label: null,
        grid: true,
        ticks: 4,
        tickFormat: (share: number) => `${Math.round(share * 100)} %`,
      },
      marks: [
        ruleY([0]),
        barY(bars, {
          fx: 'from',
          x: 'side',
          y: 'share',
          fill: ({ side }: { side: string }) =>
            side === 'reference' ? 'var(--sl-border-strong)' : 'var(--mantine-color-anchor)',
        }),
      ],
    }),
    [bars],
  );
  return (
    <ChartFigure
      title="Scores by period"
      note={`Share of each period's cases by tenth of the risk. Reference: ${periodWords(drift.reference)}; compared: ${periodWords(drift.current)}.`}
      legend={[
        { name: 'Reference', colour: 'var(--sl-border-strong)' },
        { name: 'Compared', colour: 'var(--mantine-color-anchor)' },
      ]}
      label="Share of cases by risk, in two periods. The table below has the same values."
      options={options}
      caption={caption}
      table={
        <DataTable
          caption="Scores by period"
          columns={['Risk', numeric('Reference'), numeric('Compared')]}
          rows={drift.bins.map(({ from, to, reference, current }) => ({
            key: from,
            cells: [`${from.toFixed(3)} – ${to.toFixed(3)}`, formatCount(reference), formatCount(current)],
          }))}
        />
      }
    />
  );
}

/** How far the risks of flagged cases moved between any two periods, and how far chance alone would move them. */
export function DriftPanel({ reading }: { reading: StatisticsReading }) {
  const { drift } = reading.statistics;
  const [scope] = reading.figures.groups('drift');
  const [psi, expected] = (['psi', 'psi-expected'] as const).map((id) => scope?.figures.get(id));
  return (
    <>
      <Panel
        title="Score drift"
        description="Whether the risks of flagged cases of one period are those of another, by the population stability index and its level by chance for as many cases."
      >
        <PeriodFields drift={drift} />
        {drift === null ? (
          <p className={classes.caution}>
            Cases were flagged in one month only. Choose two periods, or wait for another month.
          </p>
        ) : (
          <>
            <Figures>
              {psi && <FigureCard figure={psi} />}
              {expected && <FigureCard figure={expected} />}
            </Figures>
            <p className={classes.caution} role="status">
              {verdictOf(drift)}
            </p>
          </>
        )}
      </Panel>
      {drift?.index && <DriftChart drift={drift} reading={reading} />}
    </>
  );
}
