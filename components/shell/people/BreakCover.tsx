import { Title } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import { liveProfile } from '../../../workflows/people/reviewers.ts';
import { finishBreak } from '../../../workflows/review/wellbeing.ts';
import { useLive } from '../../ui/reading/useLive.ts';
import { useNow } from '../../ui/reading/useNow.ts';
import { formatClock, formatDuration } from '../../ui/text/format.ts';
import classes from './Cover.module.css';
import { PinForm } from './PinForm.tsx';

/** Covers the console during a break. Nothing of what was on screen is behind it. */
export function BreakCover({ reviewer, since }: { reviewer: string; since: string }) {
  const now = useNow(1_000);
  const profile = useLive(useCallback(() => liveProfile(reviewer), [reviewer]));
  useEffect(() => {
    document.title = 'On a break · Second Look';
  }, []);
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
  return (
    <main className={classes.cover}>
      <div className={classes.card}>
        <Title order={1} size="h3">
          You are on a break
        </Title>
        <p className={classes.text}>
          Since {formatClock(since)}, for <span role="timer">{formatDuration(seconds)}</span>. A case that you
          held went back to the queue, and your draft is kept. Take the time you need.
        </p>
        {profile.status === 'ready' && profile.value && (
          <PinForm reviewer={profile.value} submit="Back to work" onDone={finishBreak} />
        )}
      </div>
    </main>
  );
}
