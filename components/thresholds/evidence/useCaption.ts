import { useCallback, useLayoutEffect, useRef } from 'react';
import { formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { EvidenceWords } from './evidence-words.ts';

/**
 * What stands below a saved chart, at the time of saving; the same function each time.
 * @param about what else the picture shows, such as "Threshold 0.610."
 */
export function useCaption({ which, counts }: EvidenceWords, about: string): () => readonly string[] {
  const latest = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    latest.current = [t('thresholds.caption.evidence', { which, counts }), about];
  });
  return useCallback(() => {
    const [evidence, shown] = latest.current;
    const moment = formatMoment(new Date().toISOString());
    return [evidence!, t('thresholds.caption.shown', { about: shown!, moment })];
  }, []);
}
