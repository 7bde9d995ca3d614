import { useCallback } from 'react';
import type { CourseLesson } from '../../domain/training/course.ts';
import type { LearningRecord } from '../../domain/training/learning-record.ts';
import { stepsOf } from '../../domain/training/lesson.ts';
import { type LessonStanding, lessonStandings } from '../../domain/training/path.ts';
import { liveCourse } from '../../workflows/training/course.ts';
import { liveOwnLearning } from '../../workflows/training/learning.ts';
import { type Read, useRead } from '../ui/reading/useRead.ts';

/** What a lesson of the course is to somebody. */
export interface KnownLesson extends CourseLesson {
  standing: LessonStanding;
}

/** The course and what somebody did in training. */
export interface OwnCourse {
  lessons: readonly KnownLesson[];
  records: readonly LearningRecord[];
}

/** The course as somebody knows it, live. */
export function useCourse(reviewer: string): Read<OwnCourse> {
  const course = useRead(liveCourse);
  const records = useRead(useCallback(() => liveOwnLearning(reviewer), [reviewer]));
  if (course.status !== 'ready') return course;
  if (records.status !== 'ready') return records;
  const outlines = course.value.map(({ lesson }) => ({ id: lesson.id, steps: stepsOf(lesson).length }));
  const standings = lessonStandings(outlines, records.value);
  return {
    status: 'ready',
    value: {
      lessons: course.value.map((each, place) => ({ ...each, standing: standings[place]! })),
      records: records.value,
    },
  };
}
