import { useEffect, useRef, useState } from 'react';
import type { KnownCase } from '../../../domain/knowledge/known-case.ts';
import type { SavedView } from '../../../domain/queue/queue-view.ts';
import type { QueueViewer } from '../filter/filter-cases.ts';
import { countViews, type ViewCounts } from './view-counts.ts';

/** Milliseconds that pass between two counts. */
const GAP = 400;

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** What is counted, and when it was asked for. */
interface Question {
  cases: readonly KnownCase[];
  views: readonly SavedView[];
  viewer: QueueViewer;
}

/**
 * The number of cases in each view, counted behind everything else; null until the first count. A count that runs is
 * brought to its end, and then the latest question is answered.
 * @param question the same object for as long as nothing changed; null while nothing is to be counted
 */
export function useViewCounts(question: Question | null): ViewCounts | null {
  const [counts, setCounts] = useState<ViewCounts | null>(null);
  const latest = useRef(question);
  const running = useRef(false);
  useEffect(() => {
    latest.current = question;
    if (!question || running.current) return;
    running.current = true;
    void (async () => {
      let answered: Question | null = null;
      while (latest.current && latest.current !== answered) {
        answered = latest.current;
        await nextTask();
        const { cases, views, viewer } = answered;
        const counting = countViews(cases, views, viewer, Date.now());
        let step = counting.next();
        while (!step.done) {
          await nextTask();
          step = counting.next();
        }
        setCounts(step.value);
        await new Promise((resolve) => setTimeout(resolve, GAP));
      }
      running.current = false;
    })();
  }, [question]);
  return counts;
}
