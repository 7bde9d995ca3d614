import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { curvePoints, type Lab, type LabFigures } from '../../domain/thresholds/lab.ts';
import { thresholdOfScore } from '../../domain/thresholds/next-change.ts';
import { rankingFigures } from '../../domain/thresholds/ranking-bootstrap.ts';
import type { EvidenceSource } from '../../workflows/evidence.ts';
import { formatMoment, formatThreshold } from '../ui/format.ts';
import { type EvidenceWords, outcomeNames } from './evidence-words.ts';
import { Histogram } from './Histogram.tsx';
import { PrecisionRecallChart } from './PrecisionRecallChart.tsx';
import { RankingPanel } from './RankingPanel.tsx';
import { ReliabilityChart } from './ReliabilityChart.tsx';
import { RocChart } from './RocChart.tsx';
import { useRanking } from './useRanking.ts';

interface LabChartsProps {
  lab: Lab;
  figures: LabFigures;
  words: EvidenceWords;
  source: EvidenceSource;
  onChange: (threshold: number) => void;
}

/** What stands below a saved chart, at the time of saving; the same function each time. */
function useCaption(words: EvidenceWords, threshold: number): () => readonly string[] {
  const latest = useRef({ words, threshold });
  useLayoutEffect(() => {
    latest.current = { words, threshold };
  });
  return useCallback(() => {
    const { words: now, threshold: at } = latest.current;
    return [
      `${now.which} ${now.counts}`,
      `Threshold ${formatThreshold(at)}. Second Look, ${formatMoment(new Date().toISOString())}.`,
    ];
  }, []);
}

/** The charts of the lab. Each is drawn once for the evidence; only what lies over it follows the threshold. */
export function LabCharts({ lab, figures, words, source, onChange }: LabChartsProps) {
  const names = useMemo(() => outcomeNames(source), [source]);
  const points = useMemo(() => curvePoints(lab.ranked), [lab]);
  const ranking = useRanking(lab);
  const caption = useCaption(words, figures.threshold);
  const areas = useMemo(
    () => ({ own: rankingFigures(lab.ranked), final: ranking.figures }),
    [lab, ranking.figures],
  );
  const thresholdOf = useCallback((score: number) => thresholdOfScore(lab.ranked, score), [lab]);
  const curve = { lab, figures, points, areas, thresholdOf, caption, onChange };
  return (
    <>
      <Histogram lab={lab} figures={figures} names={names} caption={caption} onChange={onChange} />
      <PrecisionRecallChart {...curve} />
      <RocChart {...curve} />
      <ReliabilityChart set={lab.set} figures={ranking.figures} caption={caption} />
      <RankingPanel ranking={ranking} />
    </>
  );
}
