import { barX, type PlotOptions, text } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import type { FlowWay } from '../../../domain/metrics/time/flow.ts';
import { wayName } from '../../../domain/metrics/time/flow.ts';
import { formatCount, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { CasesOpener } from '../../ui/figures/CasesOpener.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';
import { useChartCaption } from './useChartCaption.ts';

const STEPS = ['first', 'final', 'standing'] as const;
/** In the order in which they stand in a bar. */
const KINDS = ['confirmed', 'reversed', 'inconclusive', 'not-confirmed', 'left-out', 'pending'] as const;
type Kind = (typeof KINDS)[number];

/** Told apart by more than colour: what was undone, and what is still to come, are outlines. */
const LOOKS: Record<Kind, { colour: string; line?: string }> = {
  confirmed: { colour: 'var(--sl-risk)' },
  reversed: { colour: 'var(--sl-surface)', line: 'var(--sl-risk)' },
  inconclusive: { colour: 'var(--sl-border-strong)' },
  'not-confirmed': { colour: 'var(--sl-benign)' },
  'left-out': { colour: 'var(--sl-surface)', line: 'var(--sl-border-strong)' },
  pending: { colour: 'var(--sl-track)', line: 'var(--sl-track-line)' },
};
/** In pixels, less than a count needs within its part of a bar. */
const NARROW = 44;
/** In pixels, less than the numbers of five ticks need. */
const NARROW_CHART = 420;

interface Part {
  step: string;
  kind: Kind;
  cases: number;
  from: number;
  to: number;
}

/** What each step left of all flagged cases, as parts of a bar. */
function partsOf(ways: readonly FlowWay[]): Part[] {
  return STEPS.flatMap((step) => {
    let from = 0;
    return KINDS.flatMap((kind) => {
      const cases = ways.reduce((sum, way) => sum + (way[step] === kind ? way.cases : 0), 0);
      if (cases === 0) return [];
      const part = { step: t(`statistics.flow.step.${step}`), kind, cases, from, to: from + cases };
      from = part.to;
      return [part];
    });
  });
}

/** What became of the flagged cases, step by step, as bars of the same length. */
export function FlowChart({ reading }: { reading: StatisticsReading }) {
  const { figures, statistics } = reading;
  const ways = statistics.flow;
  const caption = useChartCaption(reading);
  const parts = useMemo(() => partsOf(ways), [ways]);
  const total = statistics.cases.flagged;
  const options = useCallback(
    (width: number): PlotOptions => {
      const room = (part: Part) => (part.cases / total) * (width - 130) > NARROW;
      return {
        height: 150,
        marginLeft: 120,
        marginRight: 8,
        marginTop: 4,
        marginBottom: 28,
        x: {
          domain: [0, total],
          label: null,
          ticks: (width < NARROW_CHART ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1]).map((share) => share * total),
          tickFormat: (cases: number) => formatPercent(cases / total, 0),
        },
        y: { domain: STEPS.map((step) => t(`statistics.flow.step.${step}`)), label: null, tickSize: 0 },
        marks: [
          barX(parts, {
            x1: 'from',
            x2: 'to',
            y: 'step',
            fill: ({ kind }: Part) => LOOKS[kind].colour,
            stroke: ({ kind }: Part) => LOOKS[kind].line ?? LOOKS[kind].colour,
            strokeWidth: 1.5,
            insetLeft: 1.25,
            insetRight: 1.25,
            insetTop: 4,
            insetBottom: 4,
          }),
          text(parts.filter(room), {
            x: ({ from, to }: Part) => (from + to) / 2,
            y: 'step',
            text: ({ cases }: Part) => formatCount(cases),
            fill: ({ kind }: Part) => (LOOKS[kind].line ? 'var(--mantine-color-text)' : 'var(--sl-surface)'),
          }),
        ],
      };
    },
    [parts, total],
  );
  return (
    <ChartFigure
      title={t('statistics.flow.title')}
      note={t('statistics.flow.note')}
      legend={KINDS.filter((kind) => parts.some((part) => part.kind === kind)).map((kind) => ({
        name: t(`statistics.flow.kind.${kind}`),
        ...LOOKS[kind],
      }))}
      label={t('statistics.flow.label', { count: total })}
      options={options}
      caption={caption}
      table={
        <PagedTable
          caption={t('statistics.flow.title')}
          page={20}
          count={ways.length}
          columns={[
            t('statistics.flow.step.first'),
            t('statistics.flow.step.final'),
            t('statistics.flow.step.standing'),
            numeric(t('statistics.flow.cases')),
          ]}
          rowsTo={(end) =>
            ways.slice(0, end).map((way) => ({
              key: wayName(way),
              cells: [
                t(`statistics.flow.kind.${way.first}`),
                t(`statistics.flow.kind.${way.final}`),
                t(`statistics.flow.kind.${way.standing}`),
                <CasesOpener
                  key="cases"
                  figure={figures.find('flow', `flow:${wayName(way)}`)}
                  text={formatCount(way.cases)}
                />,
              ],
            }))
          }
        />
      }
    />
  );
}
