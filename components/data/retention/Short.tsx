import classes from '../data.module.css';

/** A few words that stay on one line, such as a date in a narrow table. */
export function Short({ text }: { text: string }) {
  return <span className={classes.short}>{text}</span>;
}
