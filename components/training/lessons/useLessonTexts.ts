import { useCallback } from 'react';
import type { CourseLesson } from '../../../domain/training/course.ts';
import { excerptsOf } from '../../../domain/training/lesson.ts';
import { readLessonTexts } from '../../../workflows/training/lesson-texts.ts';
import { asked } from '../../ui/reading/asked.ts';
import { useRead } from '../../ui/reading/useRead.ts';

const namesIn = (course: readonly CourseLesson[]): string =>
  [...new Set(course.flatMap(({ lesson }) => excerptsOf(lesson)).map(({ transcript }) => transcript))]
    .sort()
    .join('\n');

/** The transcripts that a course shows; read again only when it shows others. Null while the course is being read. */
export function useLessonTexts(course: readonly CourseLesson[] | null) {
  const names = course && namesIn(course);
  const source = useCallback(() => asked(() => readLessonTexts((names ?? '').split('\n'))), [names]);
  return useRead(names === null ? null : source, { keepsLast: true });
}
