import type { LessonRow } from '../domain/training/course.ts';
import { database } from './database.ts';

/** What is stored of the lessons, in no order. */
export const allLessonRows = (): Promise<LessonRow[]> => database.lessons.toArray();
