import { useCallback, useMemo } from 'react';
import { curvePoints, type Lab, type LabFigures } from '../../../domain/thresholds/lab.ts';
import { thresholdOfScore } from '../../../domain/thresholds/next-change.ts';
import { rankingFigures } from '../../../domain/thresholds/ranking-bootstrap.ts';
import type { EvidenceSource } from '../../../workflows/thresholds/evidence.ts';
import { valueOr } from '../../ui/reading/useRead.ts';
import classes from './charts.module.css';
import { GainChart } from './GainChart.tsx';
import { Histogram } from './Histogram.tsx';
import { LiftChart } from './LiftChart.tsx';
import { PrecisionRecallChart } from './PrecisionRecallChart.tsx';
import { RankingPanel } from './RankingPanel.tsx';
import { ReliabilityChart } from './ReliabilityChart.tsx';
import { RocChart } from './RocChart.tsx';
import { TradeOffCharts } from './TradeOffCharts.tsx';
import { useRanking } from './useRanking.ts';

interface LabChartsProps {
  lab: Lab;
  figures: LabFigures;
  /** The threshold of the active policy. */
  active: number;
  caption: () => readonly string[];
  source: EvidenceSource;
  onChange: (threshold: number) => void;
}

/** The charts of the lab. Each is drawn once for the evidence; only what lies over it follows the threshold. */
export function LabCharts({ lab, figures, active, caption, source, onChange }: LabChartsProps) {
  const points = useMemo(() => curvePoints(lab.ranked), [lab]);
  const ranking = useRanking(lab);
  const areas = useMemo(
    () => ({ own: rankingFigures(lab.ranked), final: ranking.figures }),
    [lab, ranking.figures],
  );
  const thresholdOf = useCallback((score: number) => thresholdOfScore(lab.ranked, score), [lab]);
  const curve = { lab, figures, points, areas, thresholdOf, caption, onChange };
  return (
    <>
      <Histogram lab={lab} figures={figures} kind={source.kind} caption={caption} onChange={onChange} />
      <PrecisionRecallChart {...curve} />
      <RocChart {...curve} />
      <ReliabilityChart
        set={lab.set}
        figures={ranking.figures}
        byChance={valueOr(ranking.intervals, null)?.calibration?.eceByChance.expected ?? null}
        caption={caption}
      />
      <RankingPanel ranking={ranking} />
      <div className={classes.pair}>
        <GainChart {...curve} />
        <LiftChart ranked={lab.ranked} caption={caption} />
      </div>
      <TradeOffCharts lab={lab} figures={figures} active={active} caption={caption} onChange={onChange} />
    </>
  );
}
