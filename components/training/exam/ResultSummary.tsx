import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import type { ExamResult, ExamSitting } from '../../../domain/training/exam-sitting.ts';
import { passMark } from '../../../domain/training/pass.ts';
import { formatDay, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { ExamRead } from '../../../workflows/training/exam-result.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { GoTo } from '../../ui/reading/GoTo.tsx';
import classes from './exam.module.css';
import { NotYet } from './NotYet.tsx';

interface SideProps {
  of: 'risk' | 'benign';
  share: ExamResult['sensitivity'];
  bar: number;
  /** The side by which the exam ended early: nothing was decided of the other. */
  endedEarly: ExamResult['endedEarly'];
}

/** How many of one side were right, and whether that was enough. */
function Side({ of, share: { k, n, lower95 }, bar, endedEarly }: SideProps) {
  const undecided = endedEarly !== undefined && endedEarly !== of;
  const enough = endedEarly === undefined && lower95 >= bar;
  const Sign = undecided ? IconCircleDashed : enough ? IconCircleCheck : IconCircleX;
  const said = undecided ? 'undecided' : enough ? 'enough' : 'tooFew';
  const mark = passMark(n, bar);
  return (
    <div className={classes.side}>
      <dt>{t(`trainingExam.result.${of}`)}</dt>
      <dd className={classes.figure}>{t('trainingExam.result.share', { k, n })}</dd>
      <dd className={classes.verdict}>
        <Sign size={16} stroke={1.5} aria-hidden className={enough ? classes.reached : undefined} />
        {t(`trainingExam.result.${said}`)}
        {endedEarly === undefined && mark !== null && ` · ${t('trainingExam.result.needed', { mark, n })}`}
      </dd>
      {endedEarly === undefined && (
        <dd className={classes.note}>
          {t('trainingExam.result.bound', { lower: formatPercent(lower95), bar: formatPercent(bar, 0) })}
        </dd>
      )}
    </div>
  );
}

function said({ result, rules, handedInAt, form }: ExamSitting, own: boolean): string {
  const { passed, sensitivity, specificity, endedEarly, unanswered } = result!;
  const bar = formatPercent(rules.bar, 0);
  if (passed) {
    const expires = Date.parse(handedInAt!) + rules.certificateDays * 86_400_000;
    const until = formatDay(new Date(expires).toISOString());
    return t(`trainingExam.result.${own ? 'passedText' : 'passedOtherText'}`, { bar, until });
  }
  if (endedEarly) {
    const items = form.items.length;
    return t('trainingExam.result.endedEarly', {
      answered: items - unanswered,
      items,
      side: endedEarly,
      bar,
    });
  }
  const short = { risk: sensitivity.lower95 < rules.bar, benign: specificity.lower95 < rules.bar };
  const which = short.risk && short.benign ? 'both' : short.risk ? 'risk' : 'benign';
  return t(`trainingExam.result.failedText.${which}`, { bar });
}

/** Passed or not, with both shares and bounds against the bar. */
export function ResultSummary({ sitting, own, admission }: ExamRead) {
  const { result, rules } = sitting;
  const { passed, sensitivity, specificity, unanswered, endedEarly } = result!;
  const Sign = passed ? IconCircleCheck : IconCircleX;
  return (
    <>
      <Panel title={t('trainingExam.result.title')} titleHidden>
        <p className={classes.outcome} data-passed={passed || undefined}>
          <Sign size={24} stroke={1.5} aria-hidden />
          {t(`trainingExam.result.${passed ? 'passed' : 'failed'}${own ? '' : 'Other'}`)}
        </p>
        <p className={classes.note}>
          {said(sitting, own)}
          {unanswered > 0 && !endedEarly && ` ${t('trainingExam.result.unanswered', { count: unanswered })}`}
        </p>
        <dl className={classes.sides}>
          <Side of="risk" share={sensitivity} bar={rules.bar} endedEarly={endedEarly} />
          <Side of="benign" share={specificity} bar={rules.bar} endedEarly={endedEarly} />
        </dl>
        <div className={classes.actions}>
          <GoTo to={own ? '/training/exam' : '/training/class'}>
            {t(`trainingExam.result.${own ? 'toExam' : 'toClass'}`)}
          </GoTo>
        </div>
      </Panel>
      {!passed && admission && admission.what !== 'ready' && <NotYet admission={admission} />}
    </>
  );
}
