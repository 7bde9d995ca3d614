import { IconCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import { type KnownLesson, useCourse } from '../useCourse.ts';
import classes from './lessons.module.css';

function standingText({ finished, behind, steps }: KnownLesson['standing']): string {
  if (finished) return t('training.lessons.finished');
  if (behind > 0) return t('training.lessons.begun', { place: behind + 1, count: steps });
  return t('training.lessons.new');
}

/** A lesson, and how far somebody is in it. */
export function LessonLine({ of: { lesson, standing }, place }: { of: KnownLesson; place: number }) {
  return (
    <Link href={`/training/lessons/${lesson.id}`} className={classes.link}>
      <span className={classes.number} data-finished={standing.finished || undefined} aria-hidden>
        {standing.finished ? <IconCheck size={16} stroke={2} /> : place + 1}
      </span>
      <span className={classes.named}>
        <Isolated text={lesson.title} className={classes.name} />
        <Isolated text={lesson.about} className={classes.about} />
      </span>
      <span className={classes.standing}>{standingText(standing)}</span>
    </Link>
  );
}

/** The lessons of the course, and how far somebody is in each. */
export function LessonsSection({ reviewer }: { reviewer: string }) {
  return (
    <ReadState
      read={useCourse(reviewer)}
      failed={t('training.path.unreadable')}
      loading={t('training.path.loading')}
    >
      {({ lessons }) => (
        <Panel title={t('training.lessons.title')} description={t('training.lessons.text')}>
          <ol className={classes.list}>
            {lessons
              .filter(({ hidden }) => !hidden)
              .map((each, place) => (
                <li key={each.lesson.id} className={classes.line}>
                  <LessonLine of={each} place={place} />
                </li>
              ))}
          </ol>
        </Panel>
      )}
    </ReadState>
  );
}
