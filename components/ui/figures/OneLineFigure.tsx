import classes from './figures.module.css';

/** A figure in a table: numbers that belong on one line. */
export function OneLineFigure({ text }: { text: string }) {
  return <span className={classes.oneLine}>{text}</span>;
}
