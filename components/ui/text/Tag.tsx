import type { ReactNode } from 'react';
import classes from './Tag.module.css';

interface TagProps {
  /** Colour goes with the words and says nothing that they do not. */
  tone?: 'plain' | 'risk' | 'benign' | 'soon' | 'over';
  title?: string;
  children: ReactNode;
}

/** A word or two that stand out in a row. */
export function Tag({ tone = 'plain', title, children }: TagProps) {
  return (
    <span className={classes.tag} data-tone={tone} title={title}>
      {children}
    </span>
  );
}
