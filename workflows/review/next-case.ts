import { type NextCaseOptions, nextCaseCommand } from '../../domain/commands/review/next-case.ts';
import type { Case } from '../../domain/queue/case.ts';
import { answerOf } from '../base/door.ts';
import { useSession } from '../base/seat.ts';
import { returnLapsed } from './leases.ts';

/**
 * Hands out the next case, once every lease that has run out is ended.
 * @returns the case, or null when there is none for this reviewer
 * @throws Failure `daily-limit` or `no-reviewer`
 */
export async function takeNextCase(options: NextCaseOptions = {}): Promise<Case | null> {
  const seat = useSession.getState();
  await returnLapsed();
  return answerOf(nextCaseCommand, options, seat);
}
