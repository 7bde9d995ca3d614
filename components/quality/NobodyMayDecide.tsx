import { t } from '../../words/words.ts';
import classes from './quality.module.css';

/** Says that no profile here may decide a case, and what to do. */
export function NobodyMayDecide({ who }: { who: 'reviewer' | 'lead' }) {
  return <span className={classes.stuck}>{t(`quality.due.nobodyMay.${who}`)}</span>;
}
