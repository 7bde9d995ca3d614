import { useCallback, useLayoutEffect, useRef } from 'react';
import { formatMoment } from '../../ui/text/format.ts';
import type { EvidenceWords } from './evidence-words.ts';

/**
 * What stands below a saved chart, at the time of saving; the same function each time.
 * @param about what else the picture shows, such as "Threshold 0.610."
 */
export function useCaption({ which, counts }: EvidenceWords, about: string): () => readonly string[] {
  const latest = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    latest.current = [`${which} ${counts}`, about];
  });
  return useCallback(() => {
    const [evidence, shown] = latest.current;
    return [evidence!, `${shown} Second Look, ${formatMoment(new Date().toISOString())}.`];
  }, []);
}
