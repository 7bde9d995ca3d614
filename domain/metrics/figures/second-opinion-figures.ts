import { VERDICTS } from '../../policy/verdicts.ts';
import type { Agreement, Coefficient } from '../agreement/agreement.ts';
import type { Consensus } from '../agreement/consensus.ts';
import type { PairwiseAgreement, ReviewerPair } from '../agreement/reviewer-pairs.ts';
import type { WeightedAgreement } from '../agreement/weighted-agreement.ts';
import type { Statistics } from '../statistics.ts';
import { count, type Figure, figure, within } from './figure.ts';
import type { OutcomeFigureId } from './figure-register.ts';

/** AC1 over all categories of the scale, beside that over the categories that somebody used. */
const scaleFigure = (scope: string, { n, gwetAC1OfScale, intervals95 }: Agreement): Figure =>
  figure('gwet-ac1-of-scale', scope, {
    ...{ n, value: gwetAC1OfScale },
    ...within('jackknife', intervals95.gwetAC1OfScale),
  });

const WEIGHTED = {
  percent: 'weighted-percent',
  cohenKappa: 'weighted-kappa',
  gwetAC1: 'weighted-ac1',
  gwetAC1OfScale: 'weighted-ac1-of-scale',
  krippendorffAlpha: 'weighted-alpha',
} as const satisfies Record<'percent' | Coefficient, OutcomeFigureId>;

/** Agreement weighted by the chance of each second review. */
function weightedFigures(weighted: WeightedAgreement): Figure[] {
  const { n, standsFor, unknown, intervals95 } = weighted;
  const measures = Object.entries(WEIGHTED) as [keyof typeof WEIGHTED, OutcomeFigureId][];
  return [
    ...measures.map(([name, id]) =>
      figure(id, 'all', { n, value: weighted[name], ...within('weighted-jackknife', intervals95[name]) }),
    ),
    count('weighted-stands-for', 'all', standsFor),
    count('weighted-unknown', 'all', unknown),
  ];
}

const PAIR = {
  cohenKappa: 'pair-kappa',
  gwetAC1: 'pair-ac1',
  gwetAC1OfScale: 'pair-ac1-of-scale',
  krippendorffAlpha: 'pair-alpha',
} as const satisfies Record<Coefficient, OutcomeFigureId>;

/** The scope of the figures of two reviewers: whatever their names are, no other pair has it. */
export const pairScope = ({ reviewers }: Pick<ReviewerPair, 'reviewers'>): string =>
  `pair:${JSON.stringify(reviewers)}`;

function ofPair(pair: ReviewerPair): Figure[] {
  const { n, agreement } = pair;
  const scope = pairScope(pair);
  if (!agreement) return [count('pair-cases', scope, n)];
  const { agreed, percent, intervals95 } = agreement;
  const measures = Object.entries(PAIR) as [Coefficient, OutcomeFigureId][];
  return [
    count('pair-cases', scope, n),
    figure('pair-percent', scope, {
      ...{ k: agreed, n, value: percent },
      ...within('wilson', intervals95.percent),
    }),
    ...measures.map(([name, id]) =>
      figure(id, scope, { n, value: agreement[name], ...within('jackknife', intervals95[name]) }),
    ),
  ];
}

/** Agreement of every two reviewers. */
const pairFigures = ({ least, tooFew, pairs }: PairwiseAgreement): Figure[] => [
  figure('pairs-too-few', 'all', { n: least, value: tooFew }),
  ...pairs.flatMap(ofPair),
];

/** The consensus of reviewers, and how each of them errs. */
function consensusFigures(consensus: Consensus): Figure[] {
  const { cases, byThree, known, prevalence, differing, byReviewer, rounds } = consensus;
  return [
    count('consensus-cases', 'all', cases),
    count('consensus-by-three', 'all', byThree),
    count('consensus-known', 'all', known),
    count('consensus-rounds', 'all', rounds),
    figure('consensus-prevalence', 'all', { n: cases === 0 ? null : cases, value: prevalence }),
    figure('consensus-differing', 'all', differing),
    ...Object.entries(byReviewer).flatMap(([name, own]) => [
      count('consensus-reviews', `reviewer:${name}`, own.reviews),
      ...(['risk', 'benign'] as const).flatMap((truth) =>
        VERDICTS.map((verdict) =>
          figure(`consensus-${truth}-${verdict}`, `reviewer:${name}`, { value: own[truth][verdict] }),
        ),
      ),
    ]),
  ];
}

/** The figures that follow from cases that two people or more reviewed, beside the plain agreement. */
export const secondOpinionFigures = ({
  agreement,
  consensus,
}: Pick<Statistics, 'agreement' | 'consensus'>): Figure[] => [
  scaleFigure('all', agreement),
  ...weightedFigures(agreement.weighted),
  ...pairFigures(agreement.pairs),
  ...consensusFigures(consensus),
];
