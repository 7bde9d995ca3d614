import { endLapsedCommand } from '../../domain/commands/review/end-lapsed.ts';
import { renewLeaseCommand } from '../../domain/commands/review/renew-lease.ts';
import { returnCaseCommand } from '../../domain/commands/review/return-case.ts';
import { takeCaseCommand } from '../../domain/commands/review/take-case.ts';
import type { Case } from '../../domain/queue/case.ts';
import type { LeaseEnding } from '../../domain/queue/lease.ts';
import { answerOf } from '../base/door.ts';

/**
 * Takes one case.
 * @throws Failure `held-elsewhere`, `not-allowed`, `already-decided` or `not-found`
 */
export const takeCase = (id: string): Promise<Case> => answerOf(takeCaseCommand, id);

/** Notes that the holder is active; false when this tab does not hold the case any more. */
export const renewLease = (id: string): Promise<boolean> => answerOf(renewLeaseCommand, id);

/** Gives a case back; its draft is kept. False, and nothing is done, when this tab does not hold it. */
export const returnCase = (caseId: string, ending: LeaseEnding = 'returned'): Promise<boolean> =>
  answerOf(returnCaseCommand, { caseId, ending });

/** Returns every case whose lease has run out, and looks after those that would last too long. */
export const returnLapsed = (): Promise<number> => answerOf(endLapsedCommand, null);
