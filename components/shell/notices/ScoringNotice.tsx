import { Button, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { rich, t } from '../../../words/words.ts';
import { useImportQueue } from '../../../workflows/intake/import-queue.ts';
import { liveToScoreAgain } from '../../../workflows/policy/pack-in-force.ts';
import { liveWaiting } from '../../../workflows/queue/read-models.ts';
import { cancelScoring, scoreAgain, scoreWaiting } from '../../../workflows/scoring/scoring.ts';
import { useScoringState } from '../../../workflows/scoring/scoring-state.ts';
import { failureMessage } from '../../ui/reading/FailureAlert.tsx';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { strong } from '../../ui/text/marks.tsx';
import classes from './Notice.module.css';
import { Notice } from './Notice.tsx';

/** Scoring that starts within this time is not worth a notice that something waits. */
const PATIENCE = 3_000;

/** True once `condition` has held for a while. */
function useLasting(condition: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!condition) return;
    const timer = setTimeout(() => setLasting(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [condition]);
  return lasting;
}

function ResumeButton({ label, again = false }: { label: string; again?: boolean }) {
  const resume = again ? scoreAgain : scoreWaiting;
  return (
    <Button size="compact-sm" variant="default" onClick={() => void resume()}>
      {label}
    </Button>
  );
}

interface RunningProps {
  done: number;
  total: number;
  loading: boolean;
  again: boolean;
}

function RunningNotice({ done, total, loading, again }: RunningProps) {
  const progress = t(again ? 'shell.scoring.progressAgain' : 'shell.scoring.progress', { done, total });
  const text = loading ? t('shell.scoring.loading') : progress;
  return (
    <Notice text={text}>
      <Progress.Root size="md" className={classes.progress}>
        <Progress.Section
          value={total === 0 ? 0 : (done / total) * 100}
          aria-label={t('shell.scoring.label')}
          aria-valuetext={text}
        />
      </Progress.Root>
      <Button size="compact-sm" variant="default" onClick={() => void cancelScoring()}>
        {t('shared.cancel')}
      </Button>
    </Notice>
  );
}

function SetAsideNotice({ count }: { count: number }) {
  const close = () => useScoringState.setState({ setAside: 0 });
  return (
    <Notice tone="warning" role="status" text={rich('shell.scoring.setAside', { count, strong })}>
      <Link href="/data/files" className={classes.link} onClick={close}>
        {t('shell.scoring.see')}
      </Link>
      <Button size="compact-sm" variant="default" onClick={close}>
        {t('shared.dismiss')}
      </Button>
    </Notice>
  );
}

/** How far scoring is, and what to do when it stopped; nothing while there is nothing to score. */
export function ScoringNotice() {
  const { phase, done, total, again, failure, setAside } = useScoringState();
  const importing = useImportQueue(({ running }) => running !== null);
  const counted = useRead(liveWaiting, { failsInFrame: true });
  const waiting = valueOr(counted, 0);
  const left = useLasting(phase === 'idle' && waiting > 0 && !importing);
  const others = valueOr(useRead(liveToScoreAgain, { failsInFrame: true }), 0);
  const leftAgain = useLasting(phase === 'idle' && others > 0 && !importing);
  if (phase === 'loading' || phase === 'scoring')
    return <RunningNotice done={done} total={total} loading={phase === 'loading'} again={again} />;
  if (phase === 'failed')
    return (
      <Notice
        tone="error"
        role="alert"
        text={rich('shell.scoring.stopped', { why: failureMessage(failure), waiting, strong })}
      >
        <ResumeButton label={t('shared.retry')} />
      </Notice>
    );
  if (phase === 'cancelled' && again)
    return (
      <Notice role="status" text={t('shell.scoring.cancelledAgain', { done, total })}>
        <ResumeButton label={t('shell.scoring.resume')} again />
      </Notice>
    );
  if (phase === 'cancelled' && waiting > 0)
    return (
      <Notice role="status" text={t('shell.scoring.cancelled', { waiting })}>
        <ResumeButton label={t('shell.scoring.resume')} />
      </Notice>
    );
  if (phase === 'idle' && setAside > 0) return <SetAsideNotice count={setAside} />;
  if (left)
    return (
      <Notice role="status" text={t('shell.scoring.waiting', { waiting })}>
        <ResumeButton label={t('shell.scoring.resume')} />
      </Notice>
    );
  if (leftAgain)
    return (
      <Notice role="status" text={t('shell.scoring.others', { others })}>
        <ResumeButton label={t('shell.scoring.resume')} again />
      </Notice>
    );
  return null;
}
