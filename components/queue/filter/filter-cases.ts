import { packKey } from '../../../domain/detection/assessment.ts';
import { isChecked } from '../../../domain/knowledge/case-knowledge.ts';
import type { KnownCase } from '../../../domain/knowledge/known-case.ts';
import { nameOfCase } from '../../../domain/queue/case-name.ts';
import { clearedView, isSameView, type QueueView } from '../../../domain/queue/queue-view.ts';
import { CHARACTERISTIC_IDS } from '../../../domain/transcript/characteristics.ts';
import { t } from '../../../words/words.ts';
import { holderOf } from './arrange.ts';

/** What the person at the console may see of the cases. */
export interface QueueViewer {
  /** Whether golden items and audit samples are listed, when they are asked for. */
  seesWoven: boolean;
  /** Whether risk and characteristics are hidden, so that neither a search nor an order may go by them. */
  blind: boolean;
}

type Passes = (each: KnownCase) => boolean;

const HOUR = 3_600_000;

/** Answers that are the same for cases with the same text are worked out once. */
function remembered(find: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = find(text);
      known.set(text, answer);
    }
    return answer;
  };
}

/** Whether a word stands in the transcript's id or the picture's name, the channel, the locale or the name of a strong characteristic. */
function hasWord(word: string, { blind }: QueueViewer): Passes {
  const inText = remembered((text) => text.toLowerCase().includes(word));
  const named = new Set(
    blind
      ? []
      : CHARACTERISTIC_IDS.filter((id) => t(`names.characteristic.${id}`).toLowerCase().includes(word)),
  );
  return (each) =>
    nameOfCase(each).toLowerCase().includes(word) ||
    inText(each.channel) ||
    inText(each.locale) ||
    (named.size > 0 && each.strongest !== null && each.strongest.some((id) => named.has(id)));
}

function searchFilter(
  { search, inMessages }: QueueView,
  messageMatches: ReadonlySet<string> | null,
  viewer: QueueViewer,
): Passes | null {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const tests = words.map((word) => hasWord(word, viewer));
  const inFacts: Passes = (each) => tests.every((test) => test(each));
  if (!inMessages || !messageMatches) return inFacts;
  return (each) => (!each.match && messageMatches.has(each.transcriptId)) || inFacts(each);
}

function reviewerFilter(names: readonly string[]): Passes {
  const wanted = new Set(names);
  return (each) =>
    [holderOf(each), each.assignee, each.escalatedBy].some((name) => name !== null && wanted.has(name)) ||
    each.reviews.some(({ reviewer }) => wanted.has(reviewer));
}

function ageFilter({ olderThanHours, youngerThanHours }: QueueView, now: number): Passes | null {
  if (olderThanHours === null && youngerThanHours === null) return null;
  const latest = olderThanHours === null ? null : new Date(now - olderThanHours * HOUR).toISOString();
  const earliest = youngerThanHours === null ? null : new Date(now - youngerThanHours * HOUR).toISOString();
  return ({ flaggedAt }) =>
    flaggedAt !== null &&
    (latest === null || flaggedAt <= latest) &&
    (earliest === null || flaggedAt >= earliest);
}

/** Whether lists have a case, whatever else they leave out. */
function isListed(each: KnownCase, { seesWoven }: QueueViewer, named: ReadonlySet<string>): boolean {
  const { origin, unknown } = each;
  if (unknown) return false;
  return origin === null || origin === 'detection' || (seesWoven && (isChecked(each) || named.has(origin)));
}

/**
 * What a view lets through for somebody: every word of the search, every characteristic, any of each other filter.
 * What they know to be a golden item or an audit sample only when it is named, or waits to be looked at again.
 * @param messageMatches ids of the transcripts whose messages the search was found in; null while there is none
 */
export function caseFilter(
  view: QueueView,
  viewer: QueueViewer,
  now: number,
  messageMatches: ReadonlySet<string> | null = null,
): Passes {
  const { states, characteristics, flaggedBy, locales, packs, reviewers, heldOnly } = view;
  const filters: Passes[] = [];
  const named = new Set<string>(flaggedBy);
  filters.push((each) => isListed(each, viewer, named));
  if (states.length > 0) {
    const wanted = new Set(states);
    filters.push(({ state }) => wanted.has(state));
  }
  if (heldOnly) filters.push(({ lease }) => lease !== null);
  if (named.size > 0) filters.push((each) => each.flaggedBy?.some((source) => named.has(source)) === true);
  if (locales.length > 0) {
    const wanted = new Set(locales);
    filters.push(({ locale }) => wanted.has(locale));
  }
  if (packs.length > 0) {
    const wanted = new Set(packs);
    // By which pack it was flagged is told to those who may know that it was.
    filters.push((each) => each.flaggedBy !== null && wanted.has(packKey(each.model)));
  }
  if (reviewers.length > 0) filters.push(reviewerFilter(reviewers));
  if (characteristics.length > 0 && !viewer.blind)
    filters.push(
      ({ strongest }) => strongest !== null && characteristics.every((id) => strongest.includes(id)),
    );
  for (const filter of [ageFilter(view, now), searchFilter(view, messageMatches, viewer)])
    if (filter) filters.push(filter);
  return (each) => {
    for (const filter of filters) if (!filter(each)) return false;
    return true;
  };
}

/** The view as far as somebody may narrow and sort by it. */
export function viewFor(view: QueueView, { blind }: QueueViewer): QueueView {
  return blind && view.sortBy === 'risk' ? { ...view, sortBy: 'age', descending: true } : view;
}

/** Whether a view leaves out more than the built-in one with its states does. */
export function isNarrowed(view: QueueView): boolean {
  return !isSameView({ ...view, inMessages: false, search: view.search.trim() }, clearedView(view));
}

/** How many filters are set besides the search and what the built-in view has. */
export function countFilters(view: QueueView): number {
  const bare = clearedView(view);
  const lists = ['states', 'characteristics', 'flaggedBy', 'locales', 'packs', 'reviewers'] as const;
  const others = ['heldOnly', 'olderThanHours', 'youngerThanHours'] as const;
  return (
    lists.filter((key) => String(view[key].toSorted()) !== String(bare[key].toSorted())).length +
    others.filter((key) => view[key] !== bare[key]).length
  );
}
