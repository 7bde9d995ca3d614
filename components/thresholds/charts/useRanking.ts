import { useEffect, useMemo, useState } from 'react';
import type { Lab } from '../../../domain/thresholds/lab.ts';
import { rankEvidence } from '../../../domain/thresholds/ranked-evidence.ts';
import {
  type RankingFigures,
  type RankingIntervals,
  rankingFigures,
} from '../../../domain/thresholds/ranking-bootstrap.ts';
import { rankingIntervals } from '../../../workflows/thresholds/lab-certainty.ts';

/** The figures that do not depend on the threshold, and how certain they are. */
export interface Ranking {
  figures: RankingFigures;
  /** Null while they are resampled, or when that failed. */
  intervals: RankingIntervals | null;
  error: unknown;
}

/** Ranks evidence by the final risk, and has its intervals resampled in a worker. */
export function useRanking({ set }: Pick<Lab, 'set'>): Ranking {
  const ranked = useMemo(() => rankEvidence(set.risk, set), [set]);
  const figures = useMemo(() => rankingFigures(ranked), [ranked]);
  const [resampled, setResampled] = useState<{
    of: typeof ranked;
    intervals: RankingIntervals | null;
    error: unknown;
  } | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    rankingIntervals(ranked, abort.signal).then(
      (intervals) => !abort.signal.aborted && setResampled({ of: ranked, intervals, error: null }),
      (error: unknown) => !abort.signal.aborted && setResampled({ of: ranked, intervals: null, error }),
    );
    return () => abort.abort();
  }, [ranked]);
  const own = resampled?.of === ranked ? resampled : null;
  return { figures, intervals: own?.intervals ?? null, error: own?.error ?? null };
}
