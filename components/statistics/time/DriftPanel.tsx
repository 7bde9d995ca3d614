import { Button } from '@mantine/core';
import { barY, type PlotOptions, ruleY } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import type { Period, ScoreDrift } from '../../../domain/metrics/time/drift.ts';
import { formatCount, formatFigure, formatFixed, formatPercent, formatRisk } from '../../../words/format.ts';
import { pText } from '../../../words/p-text.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { OutcomeFigures } from '../../ui/figures/OutcomeFigures.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import { useChartCaption } from '../charts/useChartCaption.ts';
import { DayField } from '../filter/DayField.tsx';
import classes from '../statistics.module.css';
import { useStatisticsAddress } from '../useStatisticsAddress.ts';

const OPEN: Period = { from: null, to: null };
const SIDES = ['reference', 'current'] as const;
/** In pixels, less than ten numbers beside each other need. */
const NARROW = 480;

const periodText = ({ from, to }: Period) =>
  t('statistics.time.scores.period', {
    ...{ openStart: from === null ? 'yes' : 'no', from: from ?? '' },
    ...{ openEnd: to === null ? 'yes' : 'no', to: to ?? '' },
  });

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
            label={t(`statistics.time.drift.field.${side}.${end}`)}
            day={periods[side][end]}
            onChange={(day) => setDrift({ ...periods, [side]: { ...periods[side], [end]: day } })}
          />
        )),
      )}
      {chosen && (
        <Button variant="subtle" className={classes.atBottom} onClick={() => setDrift(undefined)}>
          {t('statistics.time.drift.lastTwoMonths')}
        </Button>
      )}
    </div>
  );
}

function verdictOf({ index }: ScoreDrift): string {
  if (!index) return t('statistics.time.drift.nothing');
  const { psi, expectedByChance, quantile95, pValue } = index;
  return t(`statistics.time.drift.${pValue <= 0.05 ? 'moved' : 'stayed'}`, {
    ...{ expected: formatFigure(expectedByChance), most: formatFigure(quantile95) },
    ...{ psi: formatFigure(psi), p: pText(pValue) },
  });
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
    (width: number): PlotOptions => ({
      height: 220,
      marginLeft: 48,
      marginBottom: 36,
      // Tenths as steps of the same width: many scores lie close together.
      fx: {
        label: t('statistics.time.scores.axis'),
        labelAnchor: 'center',
        // Where numbers would touch each other, every second one.
        tickFormat: (from: number, index: number) =>
          width < NARROW && index % 2 === 1 ? '' : formatFixed(from, 2),
      },
      x: { axis: null, domain: SIDES },
      y: {
        label: null,
        grid: true,
        ticks: 4,
        tickFormat: (share: number) => formatPercent(share, 0),
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
      title={t('statistics.time.scores.title')}
      note={t('statistics.time.scores.note', {
        reference: periodText(drift.reference),
        current: periodText(drift.current),
      })}
      legend={[
        { name: t('statistics.time.scores.reference'), colour: 'var(--sl-border-strong)' },
        { name: t('statistics.time.scores.current'), colour: 'var(--mantine-color-anchor)' },
      ]}
      label={t('statistics.time.scores.label')}
      options={options}
      caption={caption}
      table={
        <DataTable
          caption={t('statistics.time.scores.title')}
          columns={[
            t('statistics.time.scores.risk'),
            numeric(t('statistics.time.scores.reference')),
            numeric(t('statistics.time.scores.current')),
          ]}
          rows={drift.bins.map(({ from, to, reference, current }) => ({
            key: from,
            cells: [
              t('units.range', { low: formatRisk(from), high: formatRisk(to) }),
              formatCount(reference),
              formatCount(current),
            ],
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
  return (
    <>
      <Panel title={t('statistics.time.drift.title')} description={t('statistics.time.drift.description')}>
        <PeriodFields drift={drift} />
        {drift === null ? (
          <p className={classes.caution}>{t('statistics.time.drift.oneMonth')}</p>
        ) : (
          <>
            {scope && (
              <OutcomeFigures
                figures={reading.figures}
                ids={['psi', 'psi-expected']}
                scope={`drift:${scope.name}`}
              />
            )}
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
