import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { t } from '../../../words/words.ts';
import classes from './exam.module.css';

/** Whether an exam was passed, in sign and word. */
export function Outcome({ passed }: { passed: boolean }) {
  const Sign = passed ? IconCircleCheck : IconCircleX;
  return (
    <span className={classes.verdict}>
      <Sign size={16} stroke={1.5} aria-hidden className={passed ? classes.reached : undefined} />
      {t(`trainingExam.past.${passed ? 'passed' : 'failed'}`)}
    </span>
  );
}
