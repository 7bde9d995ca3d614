import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { rich, t } from '../../words/words.ts';
import { isPractice } from '../../workflows/base/open-data.ts';
import { leavePracticeTeam } from '../../workflows/practice/practice-team.ts';
import { strong } from '../ui/text/marks.tsx';
import classes from './practice.module.css';

/** The band that is in sight on every screen while the practice team is open, and the ways back. */
function PracticeBand() {
  return (
    <section className={classes.band} aria-label={t('practice.band.label')}>
      <IconUsersGroup size={18} stroke={1.5} aria-hidden />
      <span className={classes.said}>{rich('practice.band.text', { strong })}</span>
      <span className={classes.ways}>
        <Button size="compact-sm" variant="default" onClick={() => leavePracticeTeam('keep')}>
          {t('practice.band.keep')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => leavePracticeTeam('remove')}>
          {t('practice.band.remove')}
        </Button>
      </span>
    </section>
  );
}

/** The console, below the band that says so where it shows the practice team. */
export function PracticeFrame({ children }: { children: ReactNode }) {
  if (!isPractice) return children;
  return (
    <div className={classes.frame}>
      <PracticeBand />
      <div className={classes.console}>{children}</div>
    </div>
  );
}
