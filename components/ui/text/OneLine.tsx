import type { ReactNode } from 'react';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import classes from './OneLine.module.css';

/** A line in a button or another place that may be too narrow for it: it ends in "…" then, and `text` says all of it. */
export function OneLine({ text, children = text }: { text: string; children?: ReactNode }) {
  return (
    <span className={classes.line} title={inertText(text)}>
      {children}
    </span>
  );
}
