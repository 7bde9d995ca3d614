import { changeCourseCommand } from '../../domain/commands/training/change-course.ts';
import { type CourseChange, type CourseLesson, courseOf } from '../../domain/training/course.ts';
import { allLessonRows } from '../../storage/lessons.ts';
import { live } from '../../storage/live.ts';
import { answerOf } from '../base/door.ts';
import { shippedLessons } from './shipped-lessons.ts';

/** The course, live: every lesson in its order, those included that are hidden. */
export const liveCourse = () =>
  live<CourseLesson[]>(async () => courseOf(shippedLessons(), await allLessonRows()));

/**
 * Changes lessons, their order or which are hidden.
 * @returns the change that undoes it
 * @throws Failure
 */
export const changeCourse = (change: CourseChange): Promise<CourseChange> =>
  answerOf(changeCourseCommand, change);
