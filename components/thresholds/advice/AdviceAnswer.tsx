import { Button, Loader } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type Advice, type Ask, adviseThreshold } from '../../../domain/thresholds/advice.ts';
import type { AdviceCertainty } from '../../../domain/thresholds/advice-bootstrap.ts';
import type { Assumptions } from '../../../domain/thresholds/operating-load.ts';
import { formatThreshold } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import { tryRule } from '../../../workflows/thresholds/lab-view.ts';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { isSettled, type Read, valueOr } from '../../ui/reading/useRead.ts';
import type { LabReading } from '../evidence/useLab.ts';
import { AdviceFigures } from './AdviceFigures.tsx';
import classes from './advice.module.css';
import { answerText, problemText, resamplesText, sameText } from './advice-words.ts';
import { useCertainty } from './useCertainty.ts';

interface AdviceAnswerProps {
  reading: LabReading;
  ask: Ask;
  /** Whether something else has been asked since, so that this answer is not to be acted on. */
  overtaken: boolean;
  assumptions: Assumptions;
}

/** The threshold that does what was asked, what it does, how certain that is, and what speaks against it. */
export function AdviceAnswer({
  reading: { lab, rule, active },
  ask,
  overtaken,
  assumptions,
}: AdviceAnswerProps) {
  const { ranked } = lab;
  const advice = useMemo(() => adviseThreshold(ranked, ask, assumptions), [ranked, ask, assumptions]);
  const { threshold } = advice;
  const figures = useMemo(() => (threshold === null ? null : lab.at(threshold)), [lab, threshold]);
  const missing = advice.problems.some(({ kind }) => kind === 'no-positives' || kind === 'no-negatives');
  const question = useMemo(
    () => (missing ? null : { ask, assumptions, advised: threshold }),
    [missing, ask, assumptions, threshold],
  );
  const certainty = useCertainty(ranked, question);
  const [tried, setTried] = useState<number | null>(null);
  return (
    <div className={classes.answer} aria-busy={overtaken}>
      {threshold === null ? (
        <p className={classes.none}>{t('thresholds.advice.none')}</p>
      ) : (
        <div className={classes.head}>
          <Advised advice={advice} ask={ask} />
          <Button
            variant="default"
            disabled={overtaken}
            onClick={() => {
              tryRule({ threshold }, active);
              setTried(threshold);
            }}
          >
            {t('thresholds.advice.try')}
          </Button>
        </div>
      )}
      <p role="status" className={classes.status}>
        {tried !== null &&
          tried === rule.threshold &&
          t('thresholds.advice.tried', { threshold: formatThreshold(tried) })}
      </p>
      <Problems advice={advice} ask={ask} />
      {figures && (
        <AdviceFigures
          figures={figures}
          assumptions={assumptions}
          plain={lab.set.plain}
          certainty={valueOr(certainty, null)}
          pending={!isSettled(certainty)}
        />
      )}
      {question && <Certainty state={certainty} advised={threshold !== null} />}
      {figures && (
        <p className={classes.caption}>
          {t(`thresholds.advice.method.${ask.kind}`)} {t('thresholds.advice.method.optimism')}
        </p>
      )}
    </div>
  );
}

function Advised({ advice, ask }: { advice: Advice; ask: Ask }) {
  return (
    <div>
      <p className={classes.caption}>{answerText(ask)}</p>
      <p className={classes.threshold}>
        {rich('thresholds.advice.advised', {
          threshold: formatThreshold(advice.threshold!),
          unseen: (chunks) => <span className={classes.unseen}>{chunks}</span>,
        })}
      </p>
      <p className={classes.caption}>{sameText(advice)}</p>
    </div>
  );
}

function Problems({ advice, ask }: { advice: Advice; ask: Ask }) {
  if (advice.problems.length === 0) return null;
  return (
    <ul className={classes.problems} aria-label={t('thresholds.advice.mind')}>
      {advice.problems.map((problem) => (
        <li key={problem.kind}>
          <IconAlertTriangle size={18} aria-hidden />
          <span>{problemText(problem, ask)}</span>
        </li>
      ))}
    </ul>
  );
}

function Certainty({ state, advised }: { state: Read<AdviceCertainty>; advised: boolean }) {
  return (
    <div className={classes.certainty} aria-live="polite">
      <ReadState
        read={state}
        failed={t('thresholds.advice.resamples.failed')}
        loading={
          <>
            <Loader size="xs" aria-hidden /> {t('thresholds.advice.resamples.pending')}
          </>
        }
      >
        {(certainty) => resamplesText(certainty, advised)}
      </ReadState>
    </div>
  );
}
