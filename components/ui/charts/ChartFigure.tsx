import type { PlotOptions } from '@observablehq/plot';
import { type ReactNode, useRef } from 'react';
import { t } from '../../../words/words.ts';
import { Panel } from '../layout/Panel.tsx';
import { ChartExport } from './ChartExport.tsx';
import classes from './chart.module.css';
import { PlotFigure, type PlotFrame } from './PlotFigure.tsx';

/** One colour of a chart and what it stands for. */
interface LegendEntry {
  name: string;
  /** A CSS colour, such as "var(--sl-risk)". */
  colour: string;
  /** The colour of a line around it, where the inside does not tell it from the others. */
  line?: string | undefined;
}

interface ChartFigureProps {
  title: string;
  /** How to read the chart, below it; goes into saved pictures. */
  note?: string | undefined;
  legend?: readonly LegendEntry[];
  /** What the chart says, for those who do not see it. */
  label: string;
  /** Makes the chart for a width in pixels; wrap it in useCallback. */
  options: (width: number) => PlotOptions;
  /** What is laid over the chart. An SVG in it that is marked with data-layer goes into saved pictures. */
  overlay?: (frame: PlotFrame) => ReactNode;
  /** The values of the chart as a DataTable. */
  table: ReactNode;
  /** Lines that stand below a saved picture; the same function each time. */
  caption: () => readonly string[];
  className?: string | undefined;
}

/** A chart with its title, legend, the same values as a table, and pictures of it to save. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, note, legend = [], label, options, overlay, table, caption, className } = props;
  const chart = useRef<HTMLDivElement>(null);
  return (
    <Panel
      title={title}
      className={`${classes.panel} ${className ?? ''}`}
      aside={<ChartExport title={title} note={note} chart={chart} caption={caption} />}
    >
      <div ref={chart} className={classes.chart}>
        {legend.length > 0 && (
          <ul className={classes.legend} aria-label={t('ui.chart.legend')}>
            {legend.map(({ name, colour, line = colour }) => (
              <li key={name}>
                <span
                  className={classes.swatch}
                  data-swatch
                  style={{ background: colour, borderColor: line }}
                />
                {name}
              </li>
            ))}
          </ul>
        )}
        <PlotFigure label={label} options={options} overlay={overlay} />
      </div>
      {note !== undefined && <p className={classes.note}>{note}</p>}
      <details className={classes.details}>
        <summary>{t('ui.chart.table')}</summary>
        {table}
      </details>
    </Panel>
  );
}
