import { Button, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useImportQueue } from '../../../workflows/intake/import-queue.ts';
import { liveWaiting } from '../../../workflows/queue/read-models.ts';
import { cancelScoring, scoreWaiting } from '../../../workflows/scoring/scoring.ts';
import { useScoringState } from '../../../workflows/scoring/scoring-state.ts';
import { useLive } from '../../ui/reading/useLive.ts';
import { countOf, formatCount } from '../../ui/text/format.ts';
import classes from '../Shell.module.css';

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

function ResumeButton({ label }: { label: string }) {
  return (
    <Button size="compact-sm" variant="default" onClick={() => void scoreWaiting()}>
      {label}
    </Button>
  );
}

function RunningNotice({ done, total, loading }: { done: number; total: number; loading: boolean }) {
  const text = loading
    ? 'Loading the model…'
    : `${formatCount(done)} of ${countOf(total, 'transcript')} scored`;
  return (
    <div className={classes.notice}>
      <span>{text}</span>
      <Progress.Root size="md" className={classes.progress}>
        <Progress.Section
          value={total === 0 ? 0 : (done / total) * 100}
          aria-label="Scoring transcripts"
          aria-valuetext={text}
        />
      </Progress.Root>
      <Button size="compact-sm" variant="default" onClick={() => void cancelScoring()}>
        Cancel
      </Button>
    </div>
  );
}

function SetAsideNotice({ count }: { count: number }) {
  const close = () => useScoringState.setState({ setAside: 0 });
  return (
    <div className={classes.notice} data-tone="warning" role="status">
      <span className={classes.noticeText}>
        <strong>{countOf(count, 'transcript')} could not be scored</strong> and {count === 1 ? 'was' : 'were'}{' '}
        set aside. Everything else is scored.
      </span>
      <Link href="/data/files" className={classes.noticeLink} onClick={close}>
        See under Data
      </Link>
      <Button size="compact-sm" variant="default" onClick={close}>
        Dismiss
      </Button>
    </div>
  );
}

/** How far scoring is, and what to do when it stopped; nothing while there is nothing to score. */
export function ScoringNotice() {
  const { phase, done, total, failure, setAside } = useScoringState();
  const importing = useImportQueue(({ running }) => running !== null);
  const counted = useLive(liveWaiting);
  const waiting = counted.status === 'ready' ? counted.value : 0;
  const left = useLasting(phase === 'idle' && waiting > 0 && !importing);
  if (phase === 'loading' || phase === 'scoring')
    return <RunningNotice done={done} total={total} loading={phase === 'loading'} />;
  if (phase === 'failed')
    return (
      <div className={classes.notice} data-tone="error" role="alert">
        <span className={classes.noticeText}>
          <strong>Scoring stopped.</strong> {failure?.message} What was scored is kept;{' '}
          {countOf(waiting, 'transcript')} {waiting === 1 ? 'waits' : 'wait'}.
        </span>
        <ResumeButton label="Try again" />
      </div>
    );
  if (phase === 'cancelled' && waiting > 0)
    return (
      <div className={classes.notice} role="status">
        <span className={classes.noticeText}>
          Scoring was cancelled. What was scored is kept; {countOf(waiting, 'transcript')}{' '}
          {waiting === 1 ? 'waits' : 'wait'}.
        </span>
        <ResumeButton label="Resume scoring" />
      </div>
    );
  if (phase === 'idle' && setAside > 0) return <SetAsideNotice count={setAside} />;
  if (left)
    return (
      <div className={classes.notice} role="status">
        <span className={classes.noticeText}>
          {countOf(waiting, 'transcript')} {waiting === 1 ? 'waits' : 'wait'} to be scored. Another tab may be
          at it; only one scores at a time.
        </span>
        <ResumeButton label="Resume scoring" />
      </div>
    );
  return null;
}
