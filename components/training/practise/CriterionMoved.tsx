import type { CriterionShift } from '../../../domain/training/signal-detection.ts';
import { formatFixed, formatSigned } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { FigureName } from '../../ui/figures/FigureName.tsx';
import classes from './practise.module.css';

const two = (value: number) => formatSigned(value, (magnitude) => formatFixed(magnitude, 2));

function directionOf({ shift, moved }: CriterionShift) {
  if (!moved || shift === null) return 'steady';
  return shift > 0 ? 'rarely' : 'readily';
}

/** Whether somebody flagged more or less readily once risk was rare, in plain words; the figure below. */
export function CriterionMoved({ shift }: { shift: CriterionShift }) {
  if (shift.shift === null || shift.interval95 === null) return null;
  const direction = directionOf(shift);
  const [low, high] = shift.interval95;
  return (
    <section className={classes.shift} aria-label={t('trainingPractice.summary.shift.label')}>
      <p>
        <strong>{t(`trainingPractice.summary.shift.${direction}.title`)}</strong>{' '}
        {t(`trainingPractice.summary.shift.${direction}.text`)}
      </p>
      <p className={classes.note}>
        <FigureName name={t('figures.name.training-criterion')} definition="training-criterion" />{' '}
        {t('trainingPractice.summary.shift.figure', {
          shift: two(shift.shift),
          low: two(low),
          high: two(high),
          certain: low > 0 || high < 0 ? 'yes' : 'no',
        })}
      </p>
    </section>
  );
}
