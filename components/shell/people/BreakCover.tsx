import { Title } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import { formatClock, formatDuration } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import { liveProfile } from '../../../workflows/people/reviewers.ts';
import { finishBreak } from '../../../workflows/review/wellbeing.ts';
import { nameWindow } from '../../ui/layout/window-name.ts';
import { PinForm } from '../../ui/PinForm.tsx';
import { useNow } from '../../ui/reading/useNow.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import classes from './Cover.module.css';

/** Covers the console during a break. Nothing of what was on screen is behind it. */
export function BreakCover({ reviewer, since }: { reviewer: string; since: string }) {
  const now = useNow(1_000);
  const profile = useRead(
    useCallback(() => liveProfile(reviewer), [reviewer]),
    { failsInFrame: true },
  );
  const own = valueOr(profile, undefined);
  useEffect(() => {
    nameWindow(t('shell.onBreak.windowTitle'));
  }, []);
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
  return (
    <main className={classes.cover}>
      <div className={classes.card}>
        <Title order={1} size="h2">
          {t('shell.onBreak.title')}
        </Title>
        <p className={classes.text}>
          {rich('shell.onBreak.text', {
            since: formatClock(since),
            duration: formatDuration(seconds),
            timer: (chunks) => <span role="timer">{chunks}</span>,
          })}
        </p>
        {own && <PinForm reviewer={own} submit={t('shell.onBreak.back')} onDone={finishBreak} />}
      </div>
    </main>
  );
}
