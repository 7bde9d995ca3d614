import type { LearningRecord } from './learning-record.ts';

/** A lesson as the path knows it. */
export interface LessonOutline {
  id: string;
  /** At least 1. */
  steps: number;
}

/** How far somebody is in a lesson. */
export interface LessonStanding extends LessonOutline {
  /** Steps that are behind, as of when they were last there; 0 to all of them. */
  behind: number;
  /** They have been through it once, whatever came after. */
  finished: boolean;
  /** When they were last there, ISO 8601; null for never. */
  at: string | null;
}

/** How far somebody is in each lesson, in the order of the lessons. */
export function lessonStandings(
  lessons: readonly LessonOutline[],
  records: readonly LearningRecord[],
): LessonStanding[] {
  const visits = records.filter((record) => record.kind === 'lesson');
  return lessons.map(({ id, steps }) => {
    const own = visits.filter(({ lesson }) => lesson === id);
    const last = own.at(-1);
    return {
      ...{ id, steps },
      behind: Math.min(last?.step ?? 0, steps),
      finished: own.some(({ step, of }) => step >= of),
      at: last?.at ?? null,
    };
  });
}

/** What somebody goes through once, in this order. */
export const STAGES = ['lessons', 'guided', 'drill', 'exam'] as const;
export type StageId = (typeof STAGES)[number];

/** How far somebody is in a stage of the path. */
export interface Stage {
  id: StageId;
  /** 0 to `of`. */
  done: number;
  of: number;
}

/** Where the path leads on. */
export type Next =
  | { to: 'lesson'; lesson: string; behind: number }
  | { to: Exclude<StageId, 'lessons'> | 'spaced' }
  | { to: 'queue' };

/** Cases of guided practice, and drills, after which the path leads on; nobody is kept from more, or from less. */
const GUIDED_CASES = 20;
const DRILLS = 2;

export interface PathFacts {
  lessons: readonly LessonOutline[];
  /** What they did in training, oldest first. */
  records: readonly LearningRecord[];
  /** The stages that there are. */
  stages: readonly StageId[];
  /** Cards that are due for review today. */
  due: number;
  /** They hold a certificate that still counts. */
  certified: boolean;
}

/** Where somebody is on the path from the first lesson to a certificate. */
export interface Path {
  lessons: LessonStanding[];
  stages: Stage[];
  next: Next;
}

function stageOf(id: StageId, lessons: readonly LessonStanding[], facts: PathFacts): Stage {
  const { records, certified } = facts;
  const answered = (activity: string) =>
    new Set(
      records.flatMap((record) =>
        record.kind === 'answer' && record.activity === activity ? [record.item.id] : [],
      ),
    ).size;
  const drills = records.filter(
    (record) => record.kind === 'session' && record.activity === 'drill' && record.what === 'ended',
  ).length;
  switch (id) {
    case 'lessons':
      return { id, done: lessons.filter(({ finished }) => finished).length, of: lessons.length };
    case 'guided':
      return { id, done: Math.min(answered('guided'), GUIDED_CASES), of: GUIDED_CASES };
    case 'drill':
      return { id, done: Math.min(drills, DRILLS), of: DRILLS };
    case 'exam':
      return { id, done: certified ? 1 : 0, of: 1 };
  }
}

/** The lesson to go on with: the one that was left last, else the first that they have not been through. */
function lessonToGoOnWith(lessons: readonly LessonStanding[]): LessonStanding | undefined {
  const open = lessons.filter(({ finished }) => !finished);
  const left = open.filter(({ behind }) => behind > 0).toSorted((a, b) => b.at!.localeCompare(a.at!));
  return left[0] ?? open[0];
}

/**
 * Where somebody is, and what is next: the first stage that is not behind them; after the last, what is due for
 * review; then the queue. It follows from what they did, and nothing of it is stored.
 */
export function pathOf(facts: PathFacts): Path {
  const lessons = lessonStandings(facts.lessons, facts.records);
  const stages = STAGES.filter((id) => facts.stages.includes(id)).map((id) => stageOf(id, lessons, facts));
  const current = stages.find(({ done, of }) => done < of);
  if (current?.id === 'lessons') {
    const { id, behind } = lessonToGoOnWith(lessons)!;
    return { lessons, stages, next: { to: 'lesson', lesson: id, behind } };
  }
  if (current) return { lessons, stages, next: { to: current.id } };
  return { lessons, stages, next: { to: facts.due > 0 ? 'spaced' : 'queue' } };
}
