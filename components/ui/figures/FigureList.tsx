import type { ReactNode } from 'react';
import classes from './figures.module.css';

export interface FigureListProps {
  /**
   * Narrower for plain numbers; in pairs where figures change while something is dragged, so that none moves. Small
   * ones: each on a line of its own in two columns, or all on one.
   */
  layout?: 'compact' | 'pairs' | 'lines' | 'line' | undefined;
  children: ReactNode;
}

/** Figures side by side. */
export function FigureList({ layout, children }: FigureListProps) {
  return (
    <dl className={classes.list} data-layout={layout}>
      {children}
    </dl>
  );
}
