import { useCallback, useMemo } from 'react';
import type { Lab } from '../../../domain/thresholds/lab.ts';
import { rankEvidence } from '../../../domain/thresholds/ranked-evidence.ts';
import {
  type RankingFigures,
  type RankingIntervals,
  rankingFigures,
} from '../../../domain/thresholds/ranking-bootstrap.ts';
import { rankingIntervals } from '../../../workflows/thresholds/lab-certainty.ts';
import { asked } from '../../ui/reading/asked.ts';
import { type Read, useRead } from '../../ui/reading/useRead.ts';

/** The figures that do not depend on the threshold, and how certain they are. */
export interface Ranking {
  figures: RankingFigures;
  intervals: Read<RankingIntervals>;
}

/** Ranks evidence by the final risk, and has its intervals resampled in a worker. */
export function useRanking({ set }: Pick<Lab, 'set'>): Ranking {
  const ranked = useMemo(() => rankEvidence(set.risk, set), [set]);
  const figures = useMemo(() => rankingFigures(ranked), [ranked]);
  const intervals = useRead(useCallback(() => asked((signal) => rankingIntervals(ranked, signal)), [ranked]));
  return useMemo(() => ({ figures, intervals }), [figures, intervals]);
}
