import { Button, Kbd } from '@mantine/core';
import { useLocation } from 'wouter';
import type { Next } from '../../../domain/training/path.ts';
import { t } from '../../../words/words.ts';
import { useNextCase } from '../../queue/useNextCase.ts';
import { activatesItself } from '../../ui/keys/key-targets.ts';
import { useKeys } from '../../ui/keys/useKeys.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import { sectionAddress } from '../section-address.ts';
import type { KnownLesson } from '../useCourse.ts';
import classes from './path.module.css';

/** What is next, in words. */
function wordsOf(next: Next, lessons: readonly KnownLesson[]) {
  if (next.to !== 'lesson')
    return {
      what: t(`training.path.next.${next.to}.what`),
      about: t(`training.path.next.${next.to}.about`),
      go: t(`training.path.next.${next.to}.go`),
    };
  const { lesson, standing } = lessons.find((each) => each.lesson.id === next.lesson)!;
  return {
    what: lesson.title,
    about:
      next.behind > 0
        ? t('training.lessons.begun', { place: next.behind + 1, count: standing.steps })
        : lesson.about,
    go: t(`training.path.next.lesson.${next.behind > 0 ? 'goOn' : 'begin'}`),
  };
}

/** What is next, and the one button that goes on with it; Enter does too. */
export function NextPanel({ next, lessons }: { next: Next; lessons: readonly KnownLesson[] }) {
  const [, navigate] = useLocation();
  const { take, busy, error, clearError } = useNextCase();
  const { what, about, go } = wordsOf(next, lessons);
  const start = () => {
    if (next.to === 'queue') take();
    else navigate(next.to === 'lesson' ? `/training/lessons/${next.lesson}` : sectionAddress(next.to));
  };
  useKeys([
    [
      'Enter',
      (event) => {
        if (activatesItself(event.target))
          (event.target as HTMLElement).closest<HTMLElement>('button, a')?.click();
        else start();
      },
    ],
  ]);
  return (
    <section className={classes.next} aria-label={t('training.path.next.title')}>
      <div className={classes.says}>
        <span className={classes.label}>{t('training.path.next.title')}</span>
        <h2 className={classes.what}>
          <Isolated text={what} />
        </h2>
        <p className={classes.about}>
          <Isolated text={about} />
        </p>
      </div>
      <Button
        size="md"
        loading={busy}
        onClick={start}
        aria-keyshortcuts="Enter"
        rightSection={<Kbd size="xs">↵</Kbd>}
      >
        {go}
      </Button>
      <FailureAlert error={error} title={t('home.notHandedOut')} onClose={clearError} />
    </section>
  );
}
