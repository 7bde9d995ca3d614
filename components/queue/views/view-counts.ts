import type { KnownCase } from '../../../domain/knowledge/known-case.ts';
import type { SavedView } from '../../../domain/queue/queue-view.ts';
import { caseFilter, type QueueViewer } from '../filter/filter-cases.ts';

/** How many cases each view has, by its id. */
export type ViewCounts = ReadonlyMap<string, number>;

/** Cases that are counted without a pause. */
const SLICE = 10_000;

/**
 * Counts what each view lets through, in one pass that pauses after every slice so that nothing waits for it. The
 * search of a view looks at what the list shows, not into messages.
 * @yields while there is more to count
 */
export function* countViews(
  cases: readonly KnownCase[],
  views: readonly Pick<SavedView, 'id' | 'view'>[],
  viewer: QueueViewer,
  now: number,
  slice: number = SLICE,
): Generator<undefined, ViewCounts> {
  const counters = views.map(({ view }) => ({ passes: caseFilter(view, viewer, now), count: 0 }));
  for (let start = 0; start < cases.length; start += slice) {
    const end = Math.min(cases.length, start + slice);
    for (let place = start; place < end; place += 1)
      for (const counter of counters) if (counter.passes(cases[place]!)) counter.count += 1;
    if (end < cases.length) yield;
  }
  return new Map(views.map(({ id }, index) => [id, counters[index]!.count]));
}
