import type { Case } from '../../domain/queue/case.ts';
import { CASE_STATES } from '../../domain/queue/case-state.ts';
import type { QueueSort } from '../../domain/queue/queue-view.ts';
import type { CaseChange } from '../../workflows/case-book.ts';

type Compare = (left: Case, right: Case) => number;

/** An order of all cases; no two are equal in it. */
export interface CaseOrder {
  compare: Compare;
  /** Has to see cases before they are compared. */
  prepare: (cases: Iterable<Case>) => void;
}

const byCode = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

/** Who has a case: its holder, else whose it is, else who had a hand in it last; null for nobody. */
export function personOf({
  lease,
  assignee,
  reviews,
  escalatedBy,
}: Pick<Case, 'lease' | 'assignee' | 'reviews' | 'escalatedBy'>): string | null {
  return lease?.reviewer ?? assignee ?? reviews.at(-1)?.reviewer ?? escalatedBy;
}

const stateRank = new Map(CASE_STATES.map((state, rank) => [state, rank]));

/** Names that many cases share are put in the reader's order once; comparing their ranks is then cheap. */
function byName(name: (each: Case) => string): CaseOrder {
  const collator = new Intl.Collator('en', { numeric: true });
  const ranks = new Map<string, number>();
  return {
    compare(left, right) {
      const [one, other] = [name(left), name(right)];
      return one === other ? 0 : ranks.get(one)! - ranks.get(other)!;
    },
    prepare(cases) {
      const known = ranks.size;
      for (const each of cases) if (!ranks.has(name(each))) ranks.set(name(each), 0);
      if (ranks.size === known) return;
      const names = [...ranks.keys()].sort(
        (one, other) => collator.compare(one, other) || byCode(one, other),
      );
      for (const [rank, each] of names.entries()) ranks.set(each, rank);
    },
  };
}

const plain = (compare: Compare): CaseOrder => ({ compare, prepare: () => {} });

function orderBy(sortBy: QueueSort): CaseOrder {
  switch (sortBy) {
    case 'risk':
      return plain((left, right) => left.risk - right.risk);
    case 'age':
      return plain((left, right) => byCode(right.flaggedAt, left.flaggedAt));
    case 'messages':
      return plain((left, right) => left.messageCount - right.messageCount);
    case 'transcript':
      return plain((left, right) => byCode(left.transcriptId, right.transcriptId));
    case 'state':
      return plain((left, right) => stateRank.get(left.state)! - stateRank.get(right.state)!);
    case 'reviewer':
      return byName((each) => personOf(each) ?? '');
    case 'channel':
      return byName(({ channel }) => channel);
    case 'locale':
      return byName(({ locale }) => locale);
  }
}

/** The order that is asked for; equals are put oldest first, and always in the same order. */
export function caseOrder(sortBy: QueueSort, descending: boolean): CaseOrder {
  const { compare, prepare } = orderBy(sortBy);
  const sign = descending ? -1 : 1;
  return {
    prepare,
    compare: (left, right) =>
      sign * compare(left, right) ||
      byCode(left.flaggedAt, right.flaggedAt) ||
      byCode(left.transcriptId, right.transcriptId) ||
      byCode(left.id, right.id),
  };
}

/** Sorts cases as asked. */
export function sortCases(cases: readonly Case[], sortBy: QueueSort, descending: boolean): Case[] {
  const order = caseOrder(sortBy, descending);
  order.prepare(cases);
  return cases.toSorted(order.compare);
}

/** The first place in a sorted list whose case does not come before this one. */
export function placeIn(sorted: readonly Case[], wanted: Case, compare: Compare): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(sorted[middle]!, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A sorted list after some changes, without sorting it again: what changed is looked up by halving, and the rest is
 * copied. Cases that did not pass before are not looked for, and those that do not pass now are left out.
 */
export function withChanges(
  sorted: readonly Case[],
  changes: readonly CaseChange[],
  { compare, prepare }: CaseOrder,
  passes: (each: Case) => boolean = () => true,
): readonly Case[] {
  prepare(changes.map(({ after }) => after));
  const removed: number[] = [];
  for (const { before } of changes) {
    if (!before) continue;
    const place = placeIn(sorted, before, compare);
    if (sorted[place]?.id === before.id) removed.push(place);
  }
  const added = changes.map(({ after }) => after).filter(passes);
  if (removed.length === 0 && added.length === 0) return sorted;
  removed.sort((left, right) => left - right);
  added.sort(compare);
  const result: Case[] = [];
  let from = 0;
  let next = 0;
  const copyTo = (end: number) => {
    for (; from < end; from += 1)
      if (removed[next] === from) next += 1;
      else result.push(sorted[from]!);
  };
  for (const each of added) {
    copyTo(placeIn(sorted, each, compare));
    result.push(each);
  }
  copyTo(sorted.length);
  return result;
}
