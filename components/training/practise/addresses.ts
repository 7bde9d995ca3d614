import type { PracticeActivity, PracticeSession } from '../../../domain/training/practice-session.ts';

/** Where sessions are begun and resumed. */
export const SECTION_ADDRESS: Record<PracticeActivity, string> = {
  guided: '/training/guided',
  drill: '/training/drill',
};

/** Where the items of a session are answered, and its summary stands. */
export const sessionAddress = ({ activity, id }: Pick<PracticeSession, 'activity' | 'id'>): string =>
  `${SECTION_ADDRESS[activity]}/${id}`;
