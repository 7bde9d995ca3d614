import type { ExamSitting } from '../domain/training/exam-sitting.ts';
import { database } from './database.ts';

/** One sitting; undefined where there is none. */
export const getExamSitting = (id: string): Promise<ExamSitting | undefined> => database.examSittings.get(id);

/** Somebody's sittings, oldest first. */
export async function examSittingsOf(reviewer: string): Promise<ExamSitting[]> {
  return database.examSittings.where('[reviewer+begunAt]').between([reviewer, ''], [reviewer, '￿']).toArray();
}

/** A sitting that was handed in and whose form has an item; undefined where there is none. */
export const handedInWithItem = (item: string): Promise<ExamSitting | undefined> =>
  database.examSittings
    .filter(({ handedInAt, form }) => handedInAt !== null && form.items.some(({ id }) => id === item))
    .first();
