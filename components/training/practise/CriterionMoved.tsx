import type { DrillShift } from '../../../domain/training/drill-shift.ts';
import { formatFixed, formatPercent, formatSigned } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { FigureName } from '../../ui/figures/FigureName.tsx';
import classes from './practise.module.css';

/** A chance below which its size is no longer told. */
const RARELY = 0.01;

const two = (value: number) => formatSigned(value, (magnitude) => formatFixed(magnitude, 2));

function saidOf(finding: DrillShift['finding'], shift: number) {
  if (finding === 'too-few') return 'tooFew';
  if (finding === 'steady') return 'steady';
  return shift > 0 ? 'rarely' : 'readily';
}

/** Whether somebody flagged more or less readily once risk was rare, in plain words; the figure below. */
export function CriterionMoved({ shift: { shift, chance, finding, drills, silent } }: { shift: DrillShift }) {
  const said = saidOf(finding, shift ?? 0);
  return (
    <section className={classes.shift} aria-label={t('trainingPractice.summary.shift.label')}>
      <p>
        <strong>{t(`trainingPractice.summary.shift.${said}.title`)}</strong>{' '}
        {t(`trainingPractice.summary.shift.${said}.text`)}
      </p>
      {shift !== null && (
        <p className={classes.note}>
          <FigureName name={t('figures.name.training-criterion')} definition="training-criterion" />{' '}
          {t('trainingPractice.summary.shift.figure', {
            ...{ shift: two(shift), drills, silent },
            ...{ chance: formatPercent(chance, 0), often: chance < RARELY ? 'rarely' : 'other' },
          })}
        </p>
      )}
    </section>
  );
}
