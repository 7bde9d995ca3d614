import { IconCheck, IconEyeOff } from '@tabler/icons-react';
import { Link } from 'wouter';
import { formatCount } from '../../../../words/format.ts';
import { t } from '../../../../words/words.ts';
import { Panel } from '../../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../../ui/reading/FailureAlert.tsx';
import { ReadState } from '../../../ui/reading/ReadState.tsx';
import { useMay } from '../../../ui/reading/useReviewer.ts';
import { Isolated } from '../../../ui/text/InertText.tsx';
import { type KnownLesson, useCourse } from '../../useCourse.ts';
import { useCourseChange } from '../useCourseChange.ts';
import { CourseTools } from './CourseTools.tsx';
import { LessonMenu } from './LessonMenu.tsx';
import classes from './list.module.css';

function standingText({ finished, behind, steps }: KnownLesson['standing']): string {
  if (finished) return t('training.lessons.finished');
  if (behind > 0) return t('training.lessons.begun', { place: behind + 1, count: steps });
  return t('training.lessons.new');
}

/** A lesson, and how far somebody is in it. */
function LessonLine({ of: { lesson, standing, hidden }, place }: { of: KnownLesson; place: number }) {
  return (
    <Link href={`/training/lessons/${lesson.id}`} className={classes.link}>
      <span className={classes.number} data-finished={standing.finished || undefined} aria-hidden>
        {standing.finished ? <IconCheck size={16} stroke={2} /> : formatCount(place + 1)}
      </span>
      <span className={classes.named}>
        <Isolated text={lesson.title} className={classes.name} />
        <Isolated text={lesson.about} className={classes.about} />
      </span>
      <span className={classes.standing}>
        {hidden ? (
          <>
            <IconEyeOff size={14} stroke={1.5} aria-hidden /> {t('training.lessons.hidden')}
          </>
        ) : (
          standingText(standing)
        )}
      </span>
    </Link>
  );
}

function Course({ lessons }: { lessons: readonly KnownLesson[] }) {
  const manages = useMay()('lead-training');
  const { change, error, clearError } = useCourseChange(lessons);
  const listed = manages ? lessons : lessons.filter(({ hidden }) => !hidden);
  return (
    <Panel title={t('training.lessons.title')} description={t('training.lessons.text')}>
      {manages && <CourseTools course={lessons} onChange={change} />}
      <FailureAlert error={error} title={t('training.course.notChanged')} onClose={clearError} />
      <ol className={classes.list}>
        {listed.map((each, place) => (
          <li key={each.lesson.id} className={classes.line}>
            <LessonLine of={each} place={place} />
            {manages && <LessonMenu of={each} course={lessons} onChange={change} />}
          </li>
        ))}
      </ol>
    </Panel>
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
      {({ lessons }) => <Course lessons={lessons} />}
    </ReadState>
  );
}
