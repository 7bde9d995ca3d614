import { VERDICTS } from '../../policy/verdicts.ts';
import type { ClusteredShare } from '../intervals/clustered-share.ts';
import type { Funnel } from '../reviewers/funnel.ts';
import { type ClusteredAccuracy, TRUTHS } from '../reviewers/golden-confusion.ts';
import type { LearningCurve } from '../reviewers/learning-curve.ts';
import type { ReviewerAccuracy, ReviewerGolden } from '../reviewers/reviewer-accuracy.ts';
import type { ReviewerSeverity } from '../reviewers/severity.ts';
import { count, type Figure, figure, share, within } from './figure.ts';
import type { OutcomeFigureId } from './figure-register.ts';

type Part = 'decided-sensitivity' | 'decided-specificity' | 'inconclusive-risk' | 'inconclusive-benign';

/** The same share with its interval by item, as a figure of its own. */
const clustered = (id: OutcomeFigureId, { k, n, value, clustered95 }: ClusteredShare): Figure =>
  figure(id, 'all', { k, n, value, ...within('clustered', clustered95) });

function accuracyFigures(over: 'golden' | 'golden-item', accuracy: ClusteredAccuracy): Figure[] {
  const both = (part: Part, own: ClusteredShare) => [
    share(`${over}-${part}`, 'all', own),
    clustered(`${over}-${part}-clustered`, own),
  ];
  return [
    count(`${over}-risk-items`, 'all', accuracy.items.risk),
    count(`${over}-benign-items`, 'all', accuracy.items.benign),
    clustered(`${over}-sensitivity-clustered`, accuracy.sensitivity),
    clustered(`${over}-specificity-clustered`, accuracy.specificity),
    ...both('decided-sensitivity', accuracy.decidedSensitivity),
    ...both('decided-specificity', accuracy.decidedSpecificity),
    ...both('inconclusive-risk', accuracy.inconclusiveRisk),
    ...both('inconclusive-benign', accuracy.inconclusiveBenign),
  ];
}

const goldenFigures = (scope: string, own: ReviewerGolden): Figure[] => [
  ...TRUTHS.flatMap((truth) =>
    VERDICTS.map((verdict) => count(`golden-${truth}-${verdict}`, scope, own.confusion[truth][verdict])),
  ),
  share('golden-decided-sensitivity', scope, own.decidedSensitivity),
  share('golden-decided-specificity', scope, own.decidedSpecificity),
  share('golden-inconclusive-risk', scope, own.inconclusiveRisk),
  share('golden-inconclusive-benign', scope, own.inconclusiveBenign),
  figure('golden-d-prime', scope, { value: own.dPrime, ...within('delta', own.dPrime95) }),
  figure('golden-criterion', scope, { value: own.criterion, ...within('delta', own.criterion95) }),
];

function funnelFigures(side: 'sensitivity' | 'specificity', funnel: Funnel): Figure[] {
  return [
    share(`golden-${side}-centre`, 'all', funnel.centre),
    count(`golden-${side}-outside`, 'all', funnel.outside),
    ...Object.entries(funnel.byReviewer).flatMap(([name, { inner95, outer998 }]) => {
      const limit = (id: OutcomeFigureId, value: number) => figure(id, `reviewer:${name}`, { value });
      return [
        limit(`golden-${side}-lower-95`, inner95[0]),
        limit(`golden-${side}-upper-95`, inner95[1]),
        limit(`golden-${side}-lower-998`, outer998[0]),
        limit(`golden-${side}-upper-998`, outer998[1]),
      ];
    }),
  ];
}

function severityFigures(scope: string, own: ReviewerSeverity): Figure[] {
  const { n } = own.observed;
  return [
    share('severity-observed', scope, own.observed),
    figure('severity-expected', scope, { n, value: own.expected }),
    figure('severity-unshrunken', scope, { n, value: own.unshrunken }),
    figure('severity', scope, { n, value: own.severity, ...within('posterior', own.severity95) }),
    figure('severity-same-mix', scope, {
      ...{ n, value: own.adjustedRate },
      ...within('posterior', own.adjustedRate95),
    }),
  ];
}

function learningFigures(name: string, own: LearningCurve): Figure[] {
  const scope = `reviewer:${name}`;
  const { accuracyChange, timeChange } = own;
  return [
    share('learning-right', scope, own.accuracy),
    figure('learning-accuracy', scope, {
      ...{ n: own.accuracy.n, value: accuracyChange?.value ?? null },
      ...within('penalised', accuracyChange?.interval95 ?? null),
    }),
    figure('learning-time', scope, {
      ...{ n: own.timed, value: timeChange?.value ?? null },
      ...within('student', timeChange?.interval95 ?? null),
    }),
    ...own.steps.flatMap(({ reviews, accuracy, timed, medianSeconds }) => [
      share('learning-step-accuracy', `learning:${name}/${reviews}`, accuracy),
      figure('learning-step-seconds', `learning:${name}/${reviews}`, { n: timed, value: medianSeconds }),
    ]),
  ];
}

/** The figures of reviewers beyond plain shares; those of single reviewers in order of name. */
export function reviewerAccuracyFigures(accuracy: ReviewerAccuracy): Figure[] {
  const { labelled, items, byReviewer, funnel, severity, learning } = accuracy;
  return [
    ...accuracyFigures('golden', labelled),
    ...accuracyFigures('golden-item', items),
    ...Object.entries(byReviewer).flatMap(([name, own]) => goldenFigures(`reviewer:${name}`, own)),
    ...funnelFigures('sensitivity', funnel.sensitivity),
    ...funnelFigures('specificity', funnel.specificity),
    figure('severity-spread', 'all', { value: severity.spread }),
    ...Object.entries(severity.byReviewer).flatMap(([name, own]) => severityFigures(`reviewer:${name}`, own)),
    ...Object.entries(learning).flatMap(([name, own]) => learningFigures(name, own)),
  ];
}
