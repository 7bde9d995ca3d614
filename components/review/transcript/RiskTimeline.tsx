import { areaY, dot, lineY, type PlotOptions, ruleX, ruleY } from '@observablehq/plot';
import { type KeyboardEvent, type MouseEvent, useCallback, useMemo } from 'react';
import { flaggedAtMessage } from '../../../domain/policy/flag-rule.ts';
import { formatRisk } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { PlotFigure } from '../../ui/charts/PlotFigure.tsx';
import classes from './timeline.module.css';

/** A line without axes, and a chart with them. */
const SIZES = {
  line: { height: 28, marginLeft: 4, marginRight: 4, marginTop: 3, marginBottom: 3, ticks: [] },
  chart: { height: 108, marginLeft: 30, marginRight: 10, marginTop: 8, marginBottom: 20, ticks: [0, 0.5, 1] },
} as const;

interface RiskTimelineProps {
  timeline: readonly number[];
  threshold: number;
  /** Messages with evidence. */
  evidenceAt: readonly number[];
  /** The message the reviewer went to last, or null. */
  current: number | null;
  onGoTo: (message: number) => void;
  /** A line among others, or a chart with axis and sentence. */
  size: keyof typeof SIZES;
}

function summary(timeline: readonly number[], threshold: number): string {
  const reached = flaggedAtMessage(timeline, threshold);
  const facts = { threshold: formatRisk(threshold), end: formatRisk(timeline.at(-1) ?? 0) };
  return reached === null
    ? t('review.timeline.below', facts)
    : t('review.timeline.reached', { ...facts, message: reached + 1, count: timeline.length });
}

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at - 1,
  PageUp: (at) => at + 10,
  PageDown: (at) => at - 10,
  Home: () => 0,
  End: (_, last) => last,
};

/** The risk after each message, with the threshold. A click or the arrow keys go to a message. */
export function RiskTimeline(props: RiskTimelineProps) {
  const { timeline, threshold, evidenceAt, current, onGoTo, size } = props;
  const { marginLeft, marginRight } = SIZES[size];
  const last = timeline.length - 1;
  const options = useCallback((): PlotOptions => {
    const { ticks: marked, ...placed } = SIZES[size];
    return {
      ...placed,
      x: { domain: [0, Math.max(1, last)], axis: null },
      y: {
        domain: [0, 1],
        ticks: [...marked],
        axis: marked.length === 0 ? null : 'left',
        label: null,
        tickSize: 3,
      },
      marks: [
        areaY(timeline, { fill: 'var(--sl-risk-soft)', fillOpacity: 0.6 }),
        lineY(timeline, { stroke: 'var(--sl-risk)', strokeWidth: 1.75 }),
        ruleX(evidenceAt, { y1: 0, y2: 0.12, stroke: 'var(--sl-mark-line)', strokeWidth: 2 }),
        ruleY([threshold], { stroke: 'var(--sl-threshold)', strokeDasharray: '4 3' }),
        ...(size === 'chart' && timeline.length <= 60
          ? [dot(timeline, { x: (_, index) => index, y: (risk) => risk, r: 2.5, fill: 'var(--sl-risk)' })]
          : []),
      ],
    };
  }, [timeline, threshold, evidenceAt, last, size]);
  const words = useMemo(() => summary(timeline, threshold), [timeline, threshold]);
  const share = (message: number) => (last === 0 ? 0 : message / last);
  function onClick(event: MouseEvent<HTMLDivElement>): void {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const at = (event.clientX - left - marginLeft) / (width - marginLeft - marginRight);
    onGoTo(Math.round(Math.min(1, Math.max(0, at)) * last));
  }
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    onGoTo(Math.min(last, Math.max(0, step(current ?? -1, last))));
  }
  const at = current ?? 0;
  return (
    <div className={classes.timeline} data-size={size}>
      <div
        role="slider"
        tabIndex={0}
        title={t('review.timeline.hint')}
        aria-label={t('review.timeline.slider')}
        aria-valuemin={1}
        aria-valuemax={timeline.length}
        aria-valuenow={at + 1}
        aria-valuetext={t('review.timeline.value', { number: at + 1, risk: formatRisk(timeline[at] ?? 0) })}
        className={classes.chart}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <PlotFigure label={t('review.timeline.chart', { summary: words })} options={options} />
        {current !== null && (
          <div
            className={classes.cursor}
            style={{
              insetInlineStart: `calc(${marginLeft}px + (100% - ${marginLeft + marginRight}px) * ${share(current)})`,
            }}
          />
        )}
      </div>
      {size === 'chart' && <p className={classes.words}>{words}</p>}
    </div>
  );
}
