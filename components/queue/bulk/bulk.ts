import type { AssignmentChange } from '../../../domain/commands/queue/assignment.ts';
import { t } from '../../../words/words.ts';
import { assignCases, takeBackCases, undoAssignment } from '../../../workflows/queue/assignment.ts';
import { applyAssignmentRules } from '../../../workflows/queue/assignment-rules.ts';

/** Cases that are changed in one transaction: few enough that others come in between. */
const PAGE = 500;

/** Told after every page how many cases were looked at. */
export type OnProgress = (done: number) => void;

/** What came of something done to many cases. */
export interface BulkResult {
  text: string;
  /** Null when nothing can be taken back. */
  undo: ((onProgress: OnProgress) => Promise<BulkResult>) | null;
}

async function inPages<Item>(
  items: readonly Item[],
  work: (page: Item[]) => Promise<void>,
  onProgress: OnProgress,
): Promise<void> {
  for (let start = 0; start < items.length; start += PAGE) {
    await work(items.slice(start, start + PAGE));
    onProgress(Math.min(items.length, start + PAGE));
  }
}

/** "Assigned 12 cases to willow, 2 passed over because …". */
export function assignmentText(
  assignee: string | null,
  counts: { changed: number; same: number; passedOver: number; uncertified: number },
): string {
  return assignee === null
    ? t('queue.bulk.returned', counts)
    : t('queue.bulk.assigned', { assignee, ...counts });
}

/** Assigns cases to somebody, or with null returns them to everybody. */
export async function assignMany(
  ids: readonly string[],
  assignee: string | null,
  onProgress: OnProgress,
): Promise<BulkResult> {
  const whole: AssignmentChange = { before: [], passedOver: 0, uncertified: 0 };
  const assignPage = async (page: string[]) => {
    const change = await assignCases(page, assignee);
    whole.before.push(...change.before);
    whole.passedOver += change.passedOver;
    whole.uncertified += change.uncertified;
  };
  await inPages(ids, assignPage, onProgress);
  const changed = whole.before.length;
  const { passedOver, uncertified } = whole;
  const same = ids.length - changed - passedOver - uncertified;
  const undo = (onUndone: OnProgress) => undoMany(whole, onUndone);
  return {
    text: assignmentText(assignee, { changed, same, passedOver, uncertified }),
    undo: changed > 0 ? undo : null,
  };
}

/** Assigns waiting cases by the assignment rules. */
export async function applyRulesToMany(ids: readonly string[], onProgress: OnProgress): Promise<BulkResult> {
  const whole: Pick<AssignmentChange, 'before'> = { before: [] };
  const applyPage = async (page: string[]) => {
    whole.before.push(...(await applyAssignmentRules(page)).before);
  };
  await inPages(ids, applyPage, onProgress);
  const count = whole.before.length;
  return {
    text: t('queue.rules.applied', { count }),
    undo: count > 0 ? (onUndone) => undoMany(whole, onUndone) : null,
  };
}

async function undoMany(
  { before }: Pick<AssignmentChange, 'before'>,
  onProgress: OnProgress,
): Promise<BulkResult> {
  let undone = 0;
  const undoPage = async (page: AssignmentChange['before']) => {
    undone += (await undoAssignment({ before: page })).before.length;
  };
  await inPages(before, undoPage, onProgress);
  return { text: t('queue.bulk.undone', { undone, left: before.length - undone }), undo: null };
}

/** Takes cases back from whoever holds them. */
export async function takeBackMany(ids: readonly string[], onProgress: OnProgress): Promise<BulkResult> {
  let taken = 0;
  const takePage = async (page: string[]) => {
    taken += await takeBackCases(page);
  };
  await inPages(ids, takePage, onProgress);
  return { text: t('queue.bulk.taken', { taken, free: ids.length - taken }), undo: null };
}
