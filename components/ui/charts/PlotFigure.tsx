import { useElementSize } from '@mantine/hooks';
import { type PlotOptions, plot, type Scale } from '@observablehq/plot';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import classes from './PlotFigure.module.css';
import './plot.css';

/** Where a chart was drawn: its size and scales in pixels, for what is laid over it. */
export interface PlotFrame {
  width: number;
  height: number;
  x: Scale;
  y: Scale;
}

interface PlotFigureProps {
  /** What the chart says, for those who do not see it. The same values stand in a table or in text beside it. */
  label: string;
  /** Makes the chart for a width in pixels; wrap it in useCallback. */
  options: (width: number) => PlotOptions;
  /** What changes more often than the chart and is laid over it. */
  overlay?: ((frame: PlotFrame) => ReactNode) | undefined;
}

/**
 * An Observable Plot chart as wide as its place. The style element that Plot puts into its SVG is taken out
 * before the page sees it, because the content security policy would refuse it; plot.css has those rules.
 */
export function PlotFigure({ label, options, overlay }: PlotFigureProps) {
  const { ref: sizer, width } = useElementSize<HTMLDivElement>();
  const place = useRef<HTMLDivElement>(null);
  const [frame, setFrame] = useState<PlotFrame | null>(null);
  const overlaid = overlay !== undefined;
  useLayoutEffect(() => {
    if (!place.current || width === 0) return;
    const chart = plot({ ...options(Math.floor(width)), width: Math.floor(width) });
    for (const style of chart.querySelectorAll('style')) style.remove();
    chart.setAttribute('aria-hidden', 'true');
    chart.classList.add('sl-plot');
    place.current.replaceChildren(chart);
    const [x, y] = [chart.scale('x'), chart.scale('y')];
    if (overlaid && x && y)
      setFrame({ width: Math.floor(width), height: Number(chart.getAttribute('height')), x, y });
  }, [options, width, overlaid]);
  return (
    <div ref={sizer} className={classes.place}>
      <div ref={place} role="img" aria-label={label} />
      {frame && overlay?.(frame)}
    </div>
  );
}
