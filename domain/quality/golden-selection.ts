import { type Case, tookPart } from '../queue/case.ts';
import { stageOf } from '../queue/case-work.ts';

/** What has to be known of the cases of a transcript. */
export type Sibling = Pick<
  Case,
  | 'id'
  | 'transcriptId'
  | 'origin'
  | 'state'
  | 'reviews'
  | 'escalatedBy'
  | 'assignee'
  | 'appeal'
  | 'lease'
  | 'skippedBy'
>;

const isGolden = ({ origin }: Pick<Case, 'origin'>) => origin === 'golden';

/** Whether a case waits for its first review and nobody was given it: it can leave the queue without a trace. */
function isUntouched({ state, origin, assignee, skippedBy, lease }: Sibling): boolean {
  const free = assignee === null && lease === null && skippedBy.length === 0;
  return state === 'open' && origin === 'detection' && free;
}

/**
 * Whether a transcript can become a golden item: no ordinary case of it is under way. One that waits untouched leaves
 * the queue; an audit sample stays where it was drawn.
 * @param cases those of the transcript
 */
export function canBecomeGolden(cases: readonly Sibling[]): boolean {
  return cases.every((each) => isGolden(each) || stageOf(each) === null || isUntouched(each));
}

/** The cases that leave the queue when their transcript becomes a golden item. */
export function casesToLeave<Own extends Sibling>(cases: readonly Own[]): Own[] {
  return cases.filter(isUntouched);
}

/** Whether somebody decided something of a case, or was given it as their golden item. */
function knows(known: Sibling, name: string): boolean {
  const { appeal, assignee } = known;
  const appealed = appeal !== null && (appeal.openedBy === name || appeal.decidedBy === name);
  return tookPart(known, name) || appealed || (isGolden(known) && assignee === name);
}

/**
 * Whether a golden item would say something about this reviewer: they have had it in no other case, and nobody can be
 * handed it as an ordinary one.
 * @param cases those of its transcript
 */
export function isNewTo(name: string, cases: readonly Sibling[]): boolean {
  return cases.every((each) => !knows(each, name) && (isGolden(each) || stageOf(each) === null));
}

/**
 * Whether a reviewer knows the transcript of a case from a golden item, or the transcript of a golden item from another
 * case: an answer that may have been told is not to be given again.
 * @param cases those of the transcript, this one may be among them
 */
export function knowsFromElsewhere(
  found: Pick<Case, 'id' | 'origin'>,
  cases: readonly Sibling[],
  name: string,
): boolean {
  return cases.some(
    (each) => each.id !== found.id && (isGolden(each) || isGolden(found)) && knows(each, name),
  );
}
