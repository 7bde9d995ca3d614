import classes from './quality.module.css';

/** Says that no profile here may decide a case, and what to do. */
export function NobodyMayDecide({ who }: { who: 'reviewer' | 'lead' }) {
  return (
    <span className={classes.stuck}>
      Nobody here may decide this: everybody who could has had a hand in it. Add another {who} in Settings.
    </span>
  );
}
