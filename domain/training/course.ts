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

/** What has to be stored, and what no more, to make a course of another. */
export interface CourseChange {
  put: readonly LessonRow[];
  remove: readonly string[];
}

/** The change that makes a course this one. */
export function changeTo(before: readonly CourseLesson[], after: readonly CourseLesson[]): CourseChange {
  const kept = new Set(after.map(({ lesson }) => lesson.id));
  return {
    put: rowsOf(after),
    remove: before.filter(({ lesson }) => !kept.has(lesson.id)).map(({ lesson }) => lesson.id),
  };
}

/** The course with a lesson moved by one place; the same where it is at the end. */
export function moved(course: readonly CourseLesson[], id: string, by: 1 | -1): CourseLesson[] {
  const from = course.findIndex(({ lesson }) => lesson.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= course.length) return [...course];
  const next = [...course];
  [next[from], next[to]] = [next[to]!, next[from]!];
  return next;
}

/** An id that no lesson of the course has. */
export function freeId(course: readonly CourseLesson[]): string {
  const taken = new Set(course.map(({ lesson }) => lesson.id));
  let number = 1;
  while (taken.has(`own-${number}`)) number += 1;
  return `own-${number}`;
}

/** The course with a lesson in the place of the one with its id, or else behind another, or at the end. */
export function withLesson(
  course: readonly CourseLesson[],
  lesson: Lesson,
  behind: string | null,
): CourseLesson[] {
  if (course.some((each) => each.lesson.id === lesson.id))
    return course.map((each) => (each.lesson.id === lesson.id ? { ...each, lesson, own: true } : each));
  const place = course.findIndex((each) => each.lesson.id === behind);
  const at = place < 0 ? course.length : place + 1;
  return [...course.slice(0, at), { lesson, hidden: false, own: true }, ...course.slice(at)];
}

/**
 * The course of a file: its order and what it hides. Lessons that ship stay as they ship; what the file does not have
 * stays behind.
 */
export function takenIn(
  course: readonly CourseLesson[],
  file: readonly { hidden: boolean; lesson: Lesson }[],
): CourseLesson[] {
  const shipped = new Map(course.filter(({ own }) => !own).map((each) => [each.lesson.id, each.lesson]));
  const taken = file.map(({ hidden, lesson }) => {
    const known = shipped.get(lesson.id);
    return { lesson: known ?? lesson, hidden, own: !known };
  });
  const ids = new Set(taken.map(({ lesson }) => lesson.id));
  return [...taken, ...course.filter(({ lesson }) => !ids.has(lesson.id))];
}
