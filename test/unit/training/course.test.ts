import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { todoText } from '../../../components/training/lessons/editor/todo-words.ts';
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
import { excerptSchema, type Lesson } from '../../../domain/training/lesson.ts';
import {
  draftOf,
  EMPTY_CASE,
  EMPTY_CHECK,
  EMPTY_DRAFT,
  type PairDraft,
  typedLesson,
} from '../../../domain/training/lesson-draft.ts';
import { lessonTodos } from '../../../domain/training/lesson-todos.ts';
import { firstExcerpt, markToggled, rangeSet, shownTo } from '../../../domain/training/pick-messages.ts';
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

  const whole = draftOf(shipped[3]!);
  const todosOf = (draft: Parameters<typeof typedLesson>[1], messages = 1_000) =>
    lessonTodos(typedLesson('own-1', draft), () => messages).map(
      ({ part, place, field, what }) => `${part} ${place} ${field} ${what}`,
    );

  test('says what is still to be done, each thing once, in the order of the lesson', () => {
    expect(todosOf(whole)).toEqual([]);
    expect(todosOf(EMPTY_DRAFT)).toEqual([
      ...['lesson 0 title missing', 'lesson 0 about missing', 'lesson 0 lookFor missing'],
      'lesson 0 summary missing',
    ]);
    expect(todosOf({ ...whole, summary: 'One.\nTwo.' })).toEqual(['lesson 0 summary missing']);
    expect(todosOf({ ...whole, title: 'a'.repeat(81) })).toEqual(['lesson 0 title too-long']);
    expect(todosOf({ ...whole, cases: [EMPTY_CASE] })).toEqual([
      ...['case 0 messages missing', 'case 0 intro missing', 'case 0 conclusion missing'],
    ]);
    const [worked] = whole.cases;
    expect(todosOf({ ...whole, cases: [{ ...worked!, whys: {} }] })).toEqual(['case 0 marks missing']);
    const pair = (of: Partial<PairDraft>) => todosOf({ ...whole, pairs: [{ ...whole.pairs[0]!, ...of }] });
    expect(pair({ risk: null, why: '' })).toEqual(['pair 0 risk missing', 'pair 0 why missing']);
    expect(pair({ risk: { transcript: 's', from: 4, to: 3, deciding: [] } })).toEqual([
      'pair 0 risk missing',
    ]);
    const checks = [{ ...whole.checks[0]!, options: ['a', ''], right: null }];
    expect(todosOf({ ...whole, checks })).toEqual(['check 0 options missing', 'check 0 right missing']);
  });

  test('messages that are not there have to be chosen again', () => {
    const todos = todosOf(whole, 1);
    expect(todos).toContain('case 0 messages gone');
    expect(todos).toContain('pair 0 lookAlike gone');
  });

  test('everything that is to be done has its sentence', () => {
    const texts = [EMPTY_DRAFT, { ...EMPTY_DRAFT, cases: [EMPTY_CASE], checks: [EMPTY_CHECK] }].flatMap(
      (draft) => lessonTodos(typedLesson('own-1', draft), () => 0).map(todoText),
    );
    for (const text of texts) expect(text).toMatch(/^[A-Z].*\.$/);
    expect(texts).toContain('Worked case 1: choose its messages.');
    expect(todoText({ part: 'lesson', place: 0, field: 'title', what: 'too-long', most: 80 })).toBe(
      'Shorten the title to 80 characters.',
    );
  });
});

describe('messages that are picked', () => {
  const transcript = {
    id: 's',
    messages: Array.from({ length: 12 }, (_, at) => ({
      from: 'BlueFern',
      at: `2026-03-04T10:00:${at + 10}.000Z`,
      text: 'See you there.',
    })),
  };

  test('begin with what decides, or with what was found', () => {
    expect(firstExcerpt({ transcript, deciding: [7, 4], found: 0 })).toEqual({
      ...{ transcript: 's', from: 3, to: 8, deciding: [4, 7] },
    });
    expect(firstExcerpt({ transcript, deciding: [], found: 10 })).toMatchObject({ from: 9, to: 11 });
    expect(firstExcerpt({ transcript, deciding: [], found: 0 })).toMatchObject({ from: 0, to: 4 });
    expect(firstExcerpt({ transcript, deciding: [11], found: 0 })).toMatchObject({ from: 10, to: 11 });
  });

  test('are always a range with the evidence in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('from', 'to', 'show', 'mark'), fc.nat({ max: 11 })), {
          maxLength: 30,
        }),
        (steps) => {
          let excerpt = firstExcerpt({ transcript, deciding: [5], found: 0 });
          for (const [step, message] of steps) {
            if (step === 'mark') {
              if (message >= excerpt.from && message <= excerpt.to) excerpt = markToggled(excerpt, message);
            } else if (step === 'show') excerpt = shownTo(excerpt, message);
            else excerpt = rangeSet(excerpt, step as 'from', message);
            expect(excerptSchema.safeParse(excerpt).success).toBe(true);
            expect(excerpt.to).toBeLessThan(12);
          }
        },
      ),
    );
  });
});
