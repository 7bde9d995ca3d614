import type { KnownCase } from '../../../domain/knowledge/known-case.ts';
import { nameOfCase } from '../../../domain/queue/case-name.ts';
import { CASE_STATES } from '../../../domain/queue/case-state.ts';
import type { QueueSort } from '../../../domain/queue/queue-view.ts';
import { compareNames } from '../../../words/format.ts';

/** What became of one case; `before` is null for one that was not known. */
export interface KnownChange {
  before: KnownCase | null;
  after: KnownCase;
}

type Compare = (left: KnownCase, right: KnownCase) => number;

/** An order of all cases; no two are equal in it. */
export interface CaseOrder {
  compare: Compare;
  /** Has to see cases before they are compared. */
  prepare: (cases: Iterable<KnownCase>) => void;
  /** Sorts cases that are in the {@link OLDEST_FIRST} order. */
  sort: (oldestFirst: readonly KnownCase[]) => KnownCase[];
}

/** What an order goes by. */
interface Criterion {
  compare: Compare;
  prepare?: (cases: Iterable<KnownCase>) => void;
  /** Numbers that are ordered as the cases are; comparing them is many times faster. */
  keys?: (oldestFirst: readonly KnownCase[]) => Float64Array;
}

const byCode = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

/** Who holds a case now; null for nobody. */
export const holderOf = ({ lease }: Pick<KnownCase, 'lease'>): string | null => lease?.reviewer ?? null;

/** Who gave the last verdict on a case, or escalated it; null for nobody. */
export function lastReviewerOf({
  reviews,
  escalatedBy,
}: Pick<KnownCase, 'reviews' | 'escalatedBy'>): string | null {
  return reviews.at(-1)?.reviewer ?? escalatedBy;
}

/** Where the age must not be known, a case comes after those whose age is, oldest first. */
const flaggedAtOf = ({ flaggedAt }: KnownCase) => flaggedAt ?? '\uffff';

/**
 * Transcripts by risk, then pictures by how like the entry they are: the two are not compared. Where it must not be
 * known, a case comes after those where it is, highest first.
 */
const priorityOf = ({ risk, match }: KnownCase) => (risk === null ? -1 : match ? risk : 2 + risk);

const stateRank = new Map(CASE_STATES.map((state, rank) => [state, rank]));

const keysOf = (key: (each: KnownCase) => number) => (cases: readonly KnownCase[]) =>
  Float64Array.from(cases, key);

const byNumber = (key: (each: KnownCase) => number): Criterion => ({
  compare: (left, right) => key(left) - key(right),
  keys: keysOf(key),
});

/** Names that many cases share are put in the reader's order once; comparing their ranks is then cheap. */
function byName(name: (each: KnownCase) => string): Criterion {
  const ranks = new Map<string, number>();
  const rank = (each: KnownCase) => ranks.get(name(each))!;
  return {
    ...byNumber(rank),
    prepare(cases) {
      const known = ranks.size;
      for (const each of cases) if (!ranks.has(name(each))) ranks.set(name(each), 0);
      if (ranks.size === known) return;
      const names = [...ranks.keys()].sort((one, other) => compareNames(one, other) || byCode(one, other));
      for (const [place, each] of names.entries()) ranks.set(each, place);
    },
  };
}

/** By age: the younger a case, the smaller. */
const BY_AGE: Criterion = {
  compare: (left, right) => byCode(flaggedAtOf(right), flaggedAtOf(left)),
  keys(oldestFirst) {
    let key = 0;
    return Float64Array.from(oldestFirst, ({ flaggedAt }, place) => {
      if (place > 0 && oldestFirst[place - 1]!.flaggedAt !== flaggedAt) key -= 1;
      return key;
    });
  },
};

function criterionOf(sortBy: QueueSort): Criterion {
  switch (sortBy) {
    case 'risk':
      return byNumber(priorityOf);
    case 'age':
      return BY_AGE;
    case 'messages':
      return byNumber(({ messageCount }) => messageCount);
    case 'transcript':
      return { compare: (left, right) => byCode(nameOfCase(left), nameOfCase(right)) };
    case 'state':
      return byNumber(({ state }) => stateRank.get(state)!);
    case 'assignee':
      return byName(({ assignee }) => assignee ?? '');
    case 'holder':
      return byName((each) => holderOf(each) ?? '');
    case 'reviewer':
      return byName((each) => lastReviewerOf(each) ?? '');
    case 'channel':
      return byName(({ channel }) => channel);
    case 'locale':
      return byName(({ locale }) => locale);
  }
}

const compareOldestFirst: Compare = (left, right) =>
  byCode(flaggedAtOf(left), flaggedAtOf(right)) ||
  byCode(left.transcriptId, right.transcriptId) ||
  byCode(left.id, right.id);

/** The order of cases that are equal in every other. */
export const OLDEST_FIRST: CaseOrder = {
  compare: compareOldestFirst,
  prepare: () => {},
  sort: (oldestFirst) => [...oldestFirst],
};

/** The order that is asked for; equals are put oldest first, and always in the same order. */
export function caseOrder(sortBy: QueueSort, descending: boolean): CaseOrder {
  const { compare: compareOne, keys: keysOfAll, prepare = () => {} } = criterionOf(sortBy);
  const sign = descending ? -1 : 1;
  const compare: Compare = (left, right) => sign * compareOne(left, right) || compareOldestFirst(left, right);
  const sort = (oldestFirst: readonly KnownCase[]) => {
    if (!keysOfAll) return oldestFirst.toSorted(compare);
    const keys = keysOfAll(oldestFirst);
    const places = Uint32Array.from(keys, (_, place) => place);
    places.sort((left, right) => sign * (keys[left]! - keys[right]!) || left - right);
    return Array.from(places, (place) => oldestFirst[place]!);
  };
  return { compare, prepare, sort };
}

/** The first place in a sorted list whose case does not come before this one. */
export function placeIn(sorted: readonly KnownCase[], wanted: KnownCase, compare: Compare): number {
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
  sorted: readonly KnownCase[],
  changes: readonly KnownChange[],
  { compare, prepare }: CaseOrder,
  passes: (each: KnownCase) => boolean = () => true,
): readonly KnownCase[] {
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
  const result: KnownCase[] = [];
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
