import { type ShownSitting, timeLeft } from '../../../domain/training/exam-sitting.ts';
import { useNow } from '../../ui/reading/useNow.ts';

const SECOND = 1_000;
/** Without a clock nothing is to be counted down. */
const NEVER = 2 ** 31 - 1;

/** Milliseconds that are left of a sitting, second by second; null without a clock. */
export function useTimeLeft(sitting: ShownSitting): number | null {
  return timeLeft(sitting, useNow(sitting.rules.clockMinutes === null ? NEVER : SECOND));
}
