import { useElementSize } from '@mantine/hooks';
import { type PlotOptions, plot } from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import './plot.css';

interface PlotFigureProps {
  /** What the chart says, for those who do not see it. The same values stand in a table or in text beside it. */
  label: string;
  /** Makes the chart for a width in pixels; wrap it in useCallback. */
  options: (width: number) => PlotOptions;
}

/**
 * An Observable Plot chart as wide as its place. The style element that Plot puts into its SVG is taken out
 * before the page sees it, because the content security policy would refuse it; plot.css has those rules.
 */
export function PlotFigure({ label, options }: PlotFigureProps) {
  const { ref: sizer, width } = useElementSize<HTMLDivElement>();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current || width === 0) return;
    const chart = plot({ ...options(Math.floor(width)), width: Math.floor(width) });
    for (const style of chart.querySelectorAll('style')) style.remove();
    chart.setAttribute('aria-hidden', 'true');
    chart.classList.add('sl-plot');
    place.current.replaceChildren(chart);
  }, [options, width]);
  return (
    <div ref={sizer}>
      <div ref={place} role="img" aria-label={label} />
    </div>
  );
}
