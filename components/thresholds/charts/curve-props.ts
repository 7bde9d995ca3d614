import type { CurvePoint, Lab, LabFigures } from '../../../domain/thresholds/lab.ts';
import type { RankingFigures } from '../../../domain/thresholds/ranking-bootstrap.ts';
import { formatFigure } from '../../ui/text/format.ts';

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

/** An area; where the rule does not compare the final risk, the two areas differ and both are said. */
export function areaNote(name: string, own: number | null, final: number | null): string {
  const [here, there] = [formatFigure(own), formatFigure(final)];
  return here === there
    ? `${name} ${here}.`
    : `${name} ${here}; ${there} by the risk after the last message.`;
}
