import classes from './cohort.module.css';

/** A figure in a table, in one line. */
export function Figure({ text }: { text: string }) {
  return <span className={classes.figure}>{text}</span>;
}
