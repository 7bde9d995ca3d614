import { dot, link, type PlotOptions, ruleX, text } from '@observablehq/plot';
import { useCallback } from 'react';
import { PUBLISHED_CONFIRMATION_RATE as PUBLISHED } from '../../domain/metrics/published.ts';
import type { Statistics } from '../../domain/metrics/statistics.ts';
import { formatPercent } from '../ui/format.ts';
import { Panel } from '../ui/Panel.tsx';
import { PlotFigure } from '../ui/PlotFigure.tsx';
import { Figures, fractionText, intervalText, RatioFigure, shareText } from '../ui/Ratio.tsx';
import classes from './statistics.module.css';

/** The confirmation rate in both readings, beside the published figure and where that comes from. */
export function ConfirmationRate({ statistics }: { statistics: Statistics }) {
  const { confirmationRate, confirmationRateDecided } = statistics;
  const options = useCallback((): PlotOptions => {
    const shares = [
      { name: 'Here', share: confirmationRate },
      { name: 'Here, decided only', share: confirmationRateDecided },
    ];
    const known = shares.flatMap(({ name, share }) =>
      share.value === null || !share.wilson95
        ? []
        : [{ name, value: share.value, low: share.wilson95[0], high: share.wilson95[1] }],
    );
    const published = [
      { name: 'Published', value: PUBLISHED.value, low: PUBLISHED.value, high: PUBLISHED.value },
    ];
    return {
      height: 150,
      marginLeft: 130,
      marginRight: 60,
      marginBottom: 34,
      x: {
        domain: [0, 1],
        tickFormat: (share: number) => `${Math.round(share * 100)} %`,
        label: null,
        grid: true,
      },
      y: { domain: [...shares.map(({ name }) => name), 'Published'], label: null, tickSize: 0 },
      marks: [
        ruleX([PUBLISHED.value], { stroke: 'var(--sl-border-strong)', strokeDasharray: '4 3' }),
        link(known, {
          x1: 'low',
          x2: 'high',
          y1: 'name',
          y2: 'name',
          stroke: 'var(--mantine-color-anchor)',
          strokeWidth: 3,
        }),
        dot(known, { x: 'value', y: 'name', r: 5, fill: 'var(--mantine-color-anchor)' }),
        dot(published, { x: 'value', y: 'name', r: 5, symbol: 'diamond', fill: 'var(--mantine-color-text)' }),
        text([...known, ...published], {
          x: 'value',
          y: 'name',
          dy: -12,
          stroke: 'var(--sl-surface)',
          fill: 'currentColor',
          strokeWidth: 5,
          text: ({ name, value }: { name: string; value: number }) =>
            formatPercent(value, name === 'Published' ? 0 : 1),
        }),
      ],
    };
  }, [confirmationRate, confirmationRateDecided]);
  const label = `Confirmation rate here ${shareText(confirmationRate)} (${fractionText(confirmationRate)}, interval ${intervalText(confirmationRate)}), decided only ${shareText(confirmationRateDecided)}; published ${formatPercent(PUBLISHED.value, 0)}.`;
  return (
    <Panel
      title="Confirmation rate"
      description="Confirmed ÷ reviewed, over flagged cases with a final verdict. Inconclusive counts as reviewed."
    >
      <Figures>
        <RatioFigure name="Confirmation rate" share={confirmationRate} />
        <RatioFigure
          name="Decided only"
          share={confirmationRateDecided}
          definition="Inconclusive verdicts left out"
        />
        <div>
          <dt className={classes.name}>Published</dt>
          <dd className={classes.published}>{formatPercent(PUBLISHED.value, 0)}</dd>
          <dd className={classes.source}>
            {PUBLISHED.provider}, {PUBLISHED.what}. {PUBLISHED.source}, {PUBLISHED.section}
          </dd>
        </div>
      </Figures>
      <PlotFigure label={label} options={options} />
      <p className={classes.caution}>
        The two do not compare like with like: these are practice cases on synthetic transcripts, with far
        more risk among them than real traffic holds. The published figure is about real reports and another
        detector.
      </p>
    </Panel>
  );
}
