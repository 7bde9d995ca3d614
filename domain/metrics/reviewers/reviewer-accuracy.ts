import type { CaseList } from '../cases/case-list.ts';
import type { Proportion } from '../intervals/intervals.ts';
import { accuracyLimits, type Funnel, funnelOf } from './funnel.ts';
import {
  type ClusteredAccuracy,
  clusteredAccuracy,
  type DecidedShares,
  decidedShares,
  detectionCounts,
  type GoldenConfusion,
  goldenConfusion,
  type KnownAnswer,
  knownAnswers,
} from './golden-confusion.ts';
import { type LearningCurve, learningCurves } from './learning-curve.ts';
import type { GoldenFigures } from './reviewers.ts';
import { type Severity, severity } from './severity.ts';
import { type DetectionEstimate, detectionEstimate } from './signal-detection.ts';

/** What one reviewer answered where the truth is known. */
export interface ReviewerGolden extends DecidedShares<Proportion>, DetectionEstimate {
  confusion: GoldenConfusion;
}

/** How well reviewers review, beyond the plain shares of right answers. */
export interface ReviewerAccuracy {
  /** Of all reviewers together over every labelled case, and over golden items alone. */
  labelled: ClusteredAccuracy;
  items: ClusteredAccuracy;
  /** Over every labelled case, golden items among them, in order of name. */
  byReviewer: Record<string, ReviewerGolden>;
  /** Each reviewer's sensitivity and specificity against the limits of chance. */
  funnel: Record<'sensitivity' | 'specificity', Funnel>;
  severity: Severity;
  learning: Record<string, LearningCurve>;
}

/** Confusion, decided shares, d′ and criterion of each reviewer. */
function goldenOfEach(answers: readonly KnownAnswer[]): Record<string, ReviewerGolden> {
  const named = answers.filter(({ reviewer }) => reviewer !== null);
  const each = [...Map.groupBy(named, ({ reviewer }) => reviewer!)].sort(([left], [right]) =>
    left < right ? -1 : 1,
  );
  const of = (confusion: GoldenConfusion): ReviewerGolden => ({
    confusion,
    ...decidedShares(confusion),
    ...detectionEstimate(detectionCounts(confusion)),
  });
  // fromEntries defines own properties, so that a reviewer named "__proto__" is one like any other.
  return Object.fromEntries(each.map(([name, own]) => [name, of(goldenConfusion(own))]));
}

/**
 * The figures of reviewers beyond plain shares, from all cases that a filter left.
 * @param flagged those of them that a layer flagged
 * @param golden sensitivity and specificity of each reviewer over the same cases
 */
export function reviewerAccuracy(
  cases: CaseList,
  flagged: CaseList,
  golden: Record<string, GoldenFigures>,
): ReviewerAccuracy {
  const side = (part: keyof GoldenFigures) =>
    funnelOf(
      Object.entries(golden).map(([name, own]) => [name, own[part]]),
      accuracyLimits,
    );
  const answers = knownAnswers(cases);
  return {
    labelled: clusteredAccuracy(answers),
    items: clusteredAccuracy(answers.filter((each) => each.golden)),
    byReviewer: goldenOfEach(answers),
    funnel: { sensitivity: side('sensitivity'), specificity: side('specificity') },
    severity: severity(flagged),
    learning: learningCurves(cases),
  };
}
