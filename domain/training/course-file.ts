import { z } from 'zod';
import { fieldFault, type LineFault } from '../transcript/fault.ts';
import { readJson } from '../transcript/read-json.ts';
import type { CourseLesson } from './course.ts';
import { type Lesson, lessonSchema } from './lesson.ts';

/** How a course file says what it is. */
const COURSE_FORMAT = 'second-look-course';
const COURSE_VERSION = 1;

/** Most lessons of a course, and bytes of its file: more is no course. */
export const COURSE_LIMITS = { lessons: 200, bytes: 8 * 1024 * 1024 } as const;

const headSchema = z.object({
  format: z.literal(COURSE_FORMAT),
  version: z.number().int().positive(),
  lessons: z.array(z.unknown()),
});
const entrySchema = z.object({ hidden: z.boolean(), lesson: lessonSchema });

/** A course as a file: every lesson in its order, with what is hidden. */
export function courseFile(course: readonly CourseLesson[]): string {
  const lessons = course.map(({ hidden, lesson }) => ({ hidden, lesson }));
  return `${JSON.stringify({ format: COURSE_FORMAT, version: COURSE_VERSION, lessons }, null, 2)}\n`;
}

/** A lesson of a file that was not taken. */
interface RejectedLesson {
  /** Its place in the file, from 1. */
  number: number;
  reason: LineFault;
}

/** What a course file holds; `fault` where it is none. */
export type CourseRead =
  | { ok: true; lessons: { hidden: boolean; lesson: Lesson }[]; rejected: RejectedLesson[] }
  | { ok: false; fault: { what: 'no-course' | 'newer-course' | 'too-many-lessons' } | LineFault };

/** Reads a course file. A lesson with a fault is left out and told of; the others are kept. */
export function readCourseFile(text: string): CourseRead {
  const read = readJson(text, 'lesson');
  if ('reason' in read) return { ok: false, fault: read.reason };
  const head = headSchema.safeParse(read.value);
  if (!head.success) return { ok: false, fault: { what: 'no-course' } };
  if (head.data.version > COURSE_VERSION) return { ok: false, fault: { what: 'newer-course' } };
  if (head.data.lessons.length > COURSE_LIMITS.lessons)
    return { ok: false, fault: { what: 'too-many-lessons' } };
  const lessons: { hidden: boolean; lesson: Lesson }[] = [];
  const rejected: RejectedLesson[] = [];
  const ids = new Set<string>();
  for (const [place, entry] of head.data.lessons.entries()) {
    const parsed = entrySchema.safeParse(entry);
    if (!parsed.success)
      rejected.push({ number: place + 1, reason: fieldFault(parsed.error, entry, 'lesson') });
    else if (ids.has(parsed.data.lesson.id))
      rejected.push({ number: place + 1, reason: { what: 'id-twice' } });
    else {
      ids.add(parsed.data.lesson.id);
      lessons.push(parsed.data);
    }
  }
  return { ok: true, lessons, rejected };
}
