import type { CurvePoint, Lab, LabFigures } from '../../../domain/thresholds/lab.ts';
import type { RankingFigures } from '../../../domain/thresholds/ranking-bootstrap.ts';
import { formatFigure } from '../../../words/format.ts';

/** What both curves are drawn from. */
export interface CurveProps {
  lab: Lab;
  /** At the threshold that is tried. */
  figures: LabFigures;
  points: readonly CurvePoint[];
  /** Areas by the score that the rule compares, and by the risk after the last message. */
  areas: { own: RankingFigures; final: RankingFigures };
  /** The threshold of a score; the same function for the same lab. */
  thresholdOf: (score: number) => number;
  caption: () => readonly string[];
  onChange: (threshold: number) => void;
}

/** What a note says of an area; where the rule does not compare the final risk, the two areas may differ. */
export function areaFacts(own: number | null, final: number | null) {
  const [here, there] = [formatFigure(own), formatFigure(final)];
  return { own: here, final: there, same: here === there ? 'yes' : 'no' };
}
