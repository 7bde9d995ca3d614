import { z } from 'zod';
import { type Lesson, lessonSchema, stepsOf } from './lesson.ts';
import type { LessonOutline } from './path.ts';

/** What is stored of a lesson: where it stands, whether it is hidden, and the lesson itself if leads here wrote it. */
export const lessonRowSchema = z.object({
  id: z.string(),
  /** Its place in the course, from 0. */
  place: z.number().int().nonnegative(),
  hidden: z.boolean(),
  /** Null of a lesson that ships. */
  lesson: lessonSchema.nullable(),
});
export type LessonRow = z.infer<typeof lessonRowSchema>;

/** A lesson in the course. */
export interface CourseLesson {
  lesson: Lesson;
  hidden: boolean;
  /** Leads here wrote it. */
  own: boolean;
}

/**
 * The lessons in their order: those that ship and those that leads here wrote. A lesson that ships and of which nothing
 * is stored keeps its place behind the one that it ships behind.
 */
export function courseOf(shipped: readonly Lesson[], rows: readonly LessonRow[]): CourseLesson[] {
  const stored = new Map(rows.map((row) => [row.id, row]));
  let before = -1;
  const placed = shipped.map((lesson, index) => {
    const row = stored.get(lesson.id);
    before = row?.place ?? before;
    return { lesson, hidden: row?.hidden ?? false, own: false, place: before, index };
  });
  const own = rows.flatMap(({ lesson, hidden, place }) =>
    lesson ? [{ lesson, hidden, own: true, place, index: shipped.length }] : [],
  );
  return [...placed, ...own]
    .toSorted((a, b) => a.place - b.place || a.index - b.index || a.lesson.id.localeCompare(b.lesson.id))
    .map(({ lesson, hidden, own: isOwn }) => ({ lesson, hidden, own: isOwn }));
}

/** The rows that say of every lesson what a course says. */
export function rowsOf(course: readonly CourseLesson[]): LessonRow[] {
  return course.map(({ lesson, hidden, own }, place) => ({
    ...{ id: lesson.id, place, hidden },
    lesson: own ? lesson : null,
  }));
}

/** What the path knows of the lessons that are on show. */
export const outlinesOf = (course: readonly CourseLesson[]): LessonOutline[] =>
  course.flatMap(({ lesson, hidden }) => (hidden ? [] : [{ id: lesson.id, steps: stepsOf(lesson).length }]));
