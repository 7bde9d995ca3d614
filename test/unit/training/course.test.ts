import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CourseLesson,
  changeTo,
  courseOf,
  freeId,
  type LessonRow,
  moved,
  rowsOf,
  takenIn,
  withLesson,
} from '../../../domain/training/course.ts';
import { courseFile, readCourseFile } from '../../../domain/training/course-file.ts';
import { type Lesson, lessonSchema } from '../../../domain/training/lesson.ts';
import { draftOf, EMPTY_DRAFT, typedLesson } from '../../../domain/training/lesson-draft.ts';
import { fieldFault } from '../../../domain/transcript/fault.ts';
import { lineFaultText } from '../../../words/fault-text.ts';
import { shippedLessons } from '../../../workflows/training/shipped-lessons.ts';

const shipped = shippedLessons();
const ids = (course: readonly CourseLesson[]) => course.map(({ lesson }) => lesson.id);
const own = (id: string, title = 'Ours'): Lesson => ({ ...shipped[3]!, id, title });
const plain = courseOf(shipped, []);

/** What is stored after a change. */
function stored(rows: readonly LessonRow[], before: readonly CourseLesson[], after: readonly CourseLesson[]) {
  const { put, remove } = changeTo(before, after);
  const kept = rows.filter(({ id }) => !remove.includes(id) && !put.some((row) => row.id === id));
  return [...kept, ...put];
}

describe('the course', () => {
  test('is what ships, until leads change it', () => {
    expect(ids(plain)).toEqual(shipped.map(({ id }) => id));
    expect(plain.some(({ hidden, own: isOwn }) => hidden || isOwn)).toBe(false);
  });

  test('comes back from what is stored of it, whatever was moved, hidden, copied and deleted', () => {
    const step = fc.record({
      what: fc.constantFrom('up', 'down', 'hide', 'copy', 'delete'),
      place: fc.nat({ max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let rows: LessonRow[] = [];
        for (const { what, place } of steps) {
          const course = courseOf(shipped, rows);
          const chosen = course[place % course.length]!;
          const after =
            what === 'up' || what === 'down'
              ? moved(course, chosen.lesson.id, what === 'up' ? -1 : 1)
              : what === 'hide'
                ? course.map((each) => (each === chosen ? { ...each, hidden: !each.hidden } : each))
                : what === 'copy'
                  ? withLesson(course, { ...chosen.lesson, id: freeId(course) }, chosen.lesson.id)
                  : course.filter((each) => each !== chosen || !each.own);
          rows = stored(rows, course, after);
          expect(courseOf(shipped, rows)).toEqual(after);
        }
      }),
    );
  });

  test('takes in a lesson that ships later behind the one that it ships behind', () => {
    const earlier = shipped.filter(({ id }) => id !== 'isolation');
    const turned = courseOf(earlier, []).toReversed();
    const now = ids(courseOf(shipped, rowsOf(turned)));
    expect(now.filter((id) => id !== 'isolation')).toEqual(ids(turned));
    expect(now.indexOf('isolation')).toBe(now.indexOf('secrecy') + 1);
  });
});

describe('a course file', () => {
  const course = withLesson(
    plain.map((each, place) => (place === 2 ? { ...each, hidden: true } : each)),
    own('own-1'),
    'reading',
  );

  test('makes the same course elsewhere', () => {
    const read = readCourseFile(courseFile(course));
    expect(read).toMatchObject({ ok: true, rejected: [] });
    if (read.ok) expect(takenIn(plain, read.lessons)).toEqual(course);
  });

  test('changes no lesson that ships, and deletes none that it does not have', () => {
    const forged = courseFile([{ lesson: { ...shipped[0]!, title: 'Other' }, hidden: true, own: false }]);
    const read = readCourseFile(forged);
    const after = read.ok ? takenIn(course, read.lessons) : [];
    expect(after[0]).toEqual({ lesson: shipped[0], hidden: true, own: false });
    expect(ids(after).toSorted()).toEqual(ids(course).toSorted());
  });

  test('says of each lesson with a fault where it is and what, and keeps the others', () => {
    const file = JSON.parse(courseFile(course)) as { lessons: { lesson: Record<string, unknown> }[] };
    file.lessons[0]!.lesson.title = 7;
    file.lessons[4]!.lesson.pairs = [{ ...shipped[0]!.pairs[0], risk: null }];
    file.lessons[5] = file.lessons[6]!;
    const read = readCourseFile(JSON.stringify(file));
    if (!read.ok) throw new Error('It is a course.');
    expect(read.lessons).toHaveLength(course.length - 3);
    expect(read.rejected.map(({ number, reason }) => [number, lineFaultText(reason)])).toEqual([
      [1, expect.stringMatching(/^lesson\.title must be text/)],
      [5, expect.stringMatching(/^lesson\.pairs\[0\]\.risk must be an object/)],
      [7, expect.stringContaining('the same id')],
    ]);
  });

  test.each([
    ['no JSON', '{"format":', 'json'],
    ['another file', '{"format":"second-look-backup","version":1}', 'no-course'],
    ['a newer one', '{"format":"second-look-course","version":2,"lessons":[]}', 'newer-course'],
    [
      'too many',
      JSON.stringify({ format: 'second-look-course', version: 1, lessons: Array(201).fill(0) }),
      'too-many-lessons',
    ],
    ['a key twice', '{"format":"second-look-course","format":"x"}', 'json'],
  ])('%s is refused', (_name, text, what) =>
    expect(readCourseFile(text)).toMatchObject({ ok: false, fault: { what } }),
  );

  test('whatever a file holds, it is read or refused', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc
            .anything()
            .map((value) => JSON.stringify({ format: 'second-look-course', version: 1, lessons: [value] })),
        ),
        (text) => {
          const read = readCourseFile(text);
          if (read.ok) expect(read.lessons).toEqual([]);
        },
      ),
    );
  });
});

describe('a lesson that is typed', () => {
  test.each(shipped.map((lesson) => [lesson.id, lesson] as const))(
    '%s comes back from its fields',
    (id, lesson) => {
      expect(typedLesson(id, draftOf(lesson))).toEqual(lesson);
    },
  );

  const faultOf = (draft: Parameters<typeof typedLesson>[1]) => {
    const typed = typedLesson('own-1', draft);
    const parsed = lessonSchema.safeParse(typed);
    return parsed.success ? null : lineFaultText(fieldFault(parsed.error, typed, 'lesson'));
  };
  const whole = draftOf(shipped[3]!);

  test('is told what is missing, and where', () => {
    expect(faultOf(whole)).toBeNull();
    expect(faultOf(EMPTY_DRAFT)).toMatch(/title .*more faults/);
    expect(faultOf({ ...whole, summary: 'One.\nTwo.' })).toMatch(/summary/);
    const risk = (text: string) => faultOf({ ...whole, pairs: [{ ...whole.pairs[0]!, risk: text }] });
    expect(risk('sample-000041')).toMatch(/pairs\[0\]\.risk/);
    expect(risk('sample-000041 5-4: 4')).toMatch(/comes before the first message/);
    expect(risk('sample-000041 4-5: 9')).toMatch(/must be within what is shown/);
    expect(faultOf({ ...whole, checks: [{ ...whole.checks[0]!, options: 'a\nb' }] })).toMatch(
      /checks\[0\]\.right/,
    );
  });
});
