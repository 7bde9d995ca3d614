import {
  type AssignmentChange,
  assignCases,
  takeBackCases,
  undoAssignment,
} from '../../../workflows/queue/assignment.ts';
import { countOf } from '../../ui/text/format.ts';

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

/** "Assigned 12 to willow, 2 passed over because …". */
export function assignmentText(
  assignee: string | null,
  { changed, same, passedOver }: { changed: number; same: number; passedOver: number },
): string {
  const done =
    assignee === null
      ? `Returned ${countOf(changed, 'case')} to everybody`
      : `Assigned ${countOf(changed, 'case')} to ${assignee}`;
  const parts = [
    same > 0 && `${same} ${same === 1 ? 'was' : 'were'} so already`,
    passedOver > 0 &&
      `${passedOver} passed over because somebody holds them or nothing is to be done on them`,
  ];
  return [done, ...parts.filter(Boolean)].join(', ');
}

/** Assigns cases to somebody, or with null returns them to everybody. */
export async function assignMany(
  ids: readonly string[],
  assignee: string | null,
  onProgress: OnProgress,
): Promise<BulkResult> {
  const whole: AssignmentChange = { before: [], passedOver: 0 };
  const assignPage = async (page: string[]) => {
    const change = await assignCases(page, assignee);
    whole.before.push(...change.before);
    whole.passedOver += change.passedOver;
  };
  await inPages(ids, assignPage, onProgress);
  const changed = whole.before.length;
  const same = ids.length - changed - whole.passedOver;
  const undo = (onUndone: OnProgress) => undoMany(whole, onUndone);
  return {
    text: assignmentText(assignee, { changed, same, passedOver: whole.passedOver }),
    undo: changed > 0 ? undo : null,
  };
}

async function undoMany({ before }: AssignmentChange, onProgress: OnProgress): Promise<BulkResult> {
  let undone = 0;
  const undoPage = async (page: AssignmentChange['before']) => {
    undone += (await undoAssignment({ before: page, passedOver: 0 })).before.length;
  };
  await inPages(before, undoPage, onProgress);
  const left = before.length - undone;
  const rest = left > 0 ? `; ${countOf(left, 'case')} had moved on` : '';
  return { text: `Undone for ${countOf(undone, 'case')}${rest}`, undo: null };
}

/** Takes cases back from whoever holds them. */
export async function takeBackMany(ids: readonly string[], onProgress: OnProgress): Promise<BulkResult> {
  let taken = 0;
  const takePage = async (page: string[]) => {
    taken += await takeBackCases(page);
  };
  await inPages(ids, takePage, onProgress);
  const free = ids.length - taken;
  const rest = free > 0 ? `, ${countOf(free, 'case')} passed over because nobody holds them` : '';
  return { text: `Took ${countOf(taken, 'case')} back${rest}`, undo: null };
}
