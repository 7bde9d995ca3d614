import { formatSmall } from '../../../words/small-number.ts';
import { t } from '../../../words/words.ts';
import type { RaisedAlert } from '../../../workflows/matching/clusters.ts';
import classes from './clusters.module.css';

/** Why there is an alert, with the chance that it is none. */
export function AlertText({ alert }: { alert: RaisedAlert }) {
  if (alert.reason === 'size')
    return (
      <p className={classes.text}>{t('clusters.why.size', { members: alert.members, size: alert.size })}</p>
    );
  const { window, history, compared, p, level } = alert;
  const counts = { ...window, historyCount: history.count, historyHours: history.hours };
  return (
    <p className={classes.text}>
      {t('clusters.why.growth', counts)} {t(`clusters.why.compared.${compared}`, { p: formatSmall(p) })}{' '}
      {t('clusters.why.level', { level: formatSmall(level) })}
    </p>
  );
}
