import { VERDICTS } from '../../policy/verdicts.ts';
import type { Agreement } from '../agreement/agreement.ts';
import type { GroupFigures } from '../cases/tally.ts';
import type { Difference } from '../intervals/difference.ts';
import type { AuditRecall } from '../recall/audit-recall.ts';
import type { AnchoringSide } from '../reviewers/anchoring.ts';
import type { GoldenFigures, HandlingTime } from '../reviewers/reviewers.ts';
import type { Statistics } from '../statistics.ts';
import type { ScoreDrift } from '../time/drift.ts';
import { auditFigures } from './audit-figures.ts';
import { controlFigures, flowFigures, funnelFigures } from './chart-figures.ts';
import { correctedFigures } from './corrected-figures.ts';
import { cusumFigures } from './cusum-figures.ts';
import { count, exactShare, type Figure, figure, share, within } from './figure.ts';
import type { OutcomeFigureId } from './figure-register.ts';
import { maturityFigures } from './maturity-figures.ts';
import { reviewerAccuracyFigures } from './reviewer-accuracy-figures.ts';
import { secondOpinionFigures } from './second-opinion-figures.ts';
import { sameMixFigures, selectionFigures } from './selection-figures.ts';

function groupFigures(scope: string, { cases, ...rates }: GroupFigures): Figure[] {
  const { unconfirmedPerFlagged, reversedPerActioned, reversedPerAppealed } = rates.errorRatios;
  return [
    count('cases-flagged', scope, cases.flagged),
    count('cases-reviewed', scope, cases.reviewed),
    count('cases-confirmed', scope, cases.confirmed),
    count('cases-not-confirmed', scope, cases.notConfirmed),
    count('cases-inconclusive', scope, cases.inconclusive),
    count('cases-pending', scope, cases.pending),
    share('confirmation-rate', scope, rates.confirmationRate),
    share('confirmation-rate-decided', scope, rates.confirmationRateDecided),
    share('unconfirmed-per-flagged', scope, unconfirmedPerFlagged),
    share('reversed-per-actioned', scope, reversedPerActioned),
    share('reversed-per-appealed', scope, reversedPerAppealed),
  ];
}

function handlingFigures(scope: string, handling: HandlingTime): Figure[] {
  const { n } = handling;
  return [
    count('handling-reviews', scope, n),
    figure('handling-total', scope, { n, value: handling.totalSeconds }),
    figure('handling-median', scope, { n, value: handling.medianSeconds }),
    figure('handling-percentile-90', scope, { n, value: handling.percentile90Seconds }),
  ];
}

function queueFigures({ pending, appeals }: Statistics): Figure[] {
  const n = pending.known;
  return [
    figure('pending-age-median', 'all', { n, value: pending.medianDays }),
    figure('pending-age-percentile-90', 'all', { n, value: pending.percentile90Days }),
    figure('pending-age-oldest', 'all', { n, value: pending.oldestDays }),
    count('appeals-opened', 'all', appeals.opened),
    count('appeals-resolved', 'all', appeals.resolved),
    count('appeals-pending', 'all', appeals.pending),
    count('appeals-upheld', 'all', appeals.upheld),
    count('appeals-reversed', 'all', appeals.reversed),
    figure('appeal-days', 'all', { n: appeals.timed, value: appeals.medianDays }),
  ];
}

function agreementFigures(scope: string, agreement: Agreement): Figure[] {
  const { n, agreed, percent, intervals95 } = agreement;
  const coefficient = (
    id: 'cohen-kappa' | 'gwet-ac1' | 'krippendorff-alpha',
    measure: 'cohenKappa' | 'gwetAC1' | 'krippendorffAlpha',
  ) => figure(id, scope, { n, value: agreement[measure], ...within('jackknife', intervals95[measure]) });
  return [
    figure('agreement-percent', scope, {
      ...{ k: agreed, n, value: percent },
      ...within('wilson', intervals95.percent),
    }),
    coefficient('cohen-kappa', 'cohenKappa'),
    coefficient('gwet-ac1', 'gwetAC1'),
    coefficient('krippendorff-alpha', 'krippendorffAlpha'),
  ];
}

function confusionFigures({ confusion }: Statistics['agreement']): Figure[] {
  return VERDICTS.flatMap((first) =>
    VERDICTS.map((second) => count('confusion', `verdicts:${first}/${second}`, confusion[first][second])),
  );
}

/** Over every labelled case, or over golden items alone. */
const goldenFigures = (
  over: 'golden' | 'golden-item',
  scope: string,
  { sensitivity, specificity }: GoldenFigures,
): Figure[] => [
  share(`${over}-sensitivity`, scope, sensitivity),
  share(`${over}-specificity`, scope, specificity),
];

function anchoringFigures({ anchoring }: Statistics): Figure[] {
  const gap = (id: OutcomeFigureId, { value, newcombe95 }: Difference) =>
    figure(id, 'all', { value, ...within('newcombe', newcombe95) });
  const side = (word: 'blind' | 'shown', own: AnchoringSide) => [
    share(`anchoring-rate-${word}`, 'all', own.confirmationRate),
    share(`anchoring-high-${word}`, 'all', own.highRisk),
    share(`anchoring-low-${word}`, 'all', own.lowRisk),
    gap(`anchoring-slope-${word}`, own.slope),
  ];
  return [
    ...side('blind', anchoring.blind),
    ...side('shown', anchoring.shown),
    gap('anchoring-difference', anchoring.rateDifference),
    gap('anchoring-slope-difference', anchoring.slopeDifference),
    figure('anchoring-median-risk', 'all', { value: anchoring.medianRisk }),
  ];
}

function recallFigures(recall: AuditRecall): Figure[] {
  const { caught, missesExpected } = recall;
  return [
    figure('recall', 'all', {
      k: caught,
      n: missesExpected === null ? null : caught + missesExpected,
      value: recall.recall,
      ...within('stratified', recall.recallInterval95),
    }),
    figure('expected-misses', 'all', {
      value: missesExpected,
      ...within('stratified', recall.missesInterval95),
    }),
    count('known-misses', 'all', recall.knownMisses),
    ...auditFigures(recall),
  ];
}

function timeFigures({ overTime }: Statistics): Figure[] {
  return [
    ...overTime.weeks.map(({ week, confirmationRate }) =>
      share('weekly-rate', `week:${week}`, confirmationRate),
    ),
    ...overTime.running.map(({ day, k, n, value, anytime95 }) =>
      figure('running-rate', `day:${day}`, { k, n, value, ...within('anytime', anytime95) }),
    ),
  ];
}

function driftFigures({ reference, current, bins, index }: ScoreDrift): Figure[] {
  const periods = [reference, current].map(({ from, to }) => `${from ?? ''}..${to ?? ''}`);
  const scope = `drift:${periods.join('/')}`;
  return [
    figure('psi', scope, { value: index?.psi ?? null }),
    figure('psi-expected', scope, { value: index?.expectedByChance ?? null }),
    figure('psi-quantile-95', scope, { value: index?.quantile95 ?? null }),
    figure('psi-p-value', scope, { value: index?.pValue ?? null }),
    ...bins.flatMap((bin) => {
      const scores = `scores:${bin.from}..${bin.to}`;
      return [count('drift-reference', scores, bin.reference), count('drift-current', scores, bin.current)];
    }),
  ];
}

const groupsOf = (word: string, groups: Record<string, GroupFigures>) =>
  Object.entries(groups).flatMap(([name, group]) => groupFigures(`${word}:${name}`, group));

/** Every figure, one a row. Screen, exports and report are made from this list, so that they say the same. */
export function figuresOf(statistics: Statistics): Figure[] {
  const { errorRatios, agreement, golden, goldenItems, drift } = statistics;
  return [
    ...groupFigures('all', statistics),
    exactShare('confirmation-rate', 'all', statistics.confirmationRate),
    exactShare('confirmation-rate-decided', 'all', statistics.confirmationRateDecided),
    exactShare('unconfirmed-per-flagged', 'all', errorRatios.unconfirmedPerFlagged),
    exactShare('reversed-per-actioned', 'all', errorRatios.reversedPerActioned),
    exactShare('reversed-per-appealed', 'all', errorRatios.reversedPerAppealed),
    ...queueFigures(statistics),
    ...handlingFigures('all', statistics.handling),
    ...agreementFigures('all', agreement),
    ...secondOpinionFigures(statistics),
    ...confusionFigures(agreement),
    ...goldenFigures('golden', 'all', statistics.goldenOverall),
    ...goldenFigures('golden-item', 'all', goldenItems.overall),
    ...anchoringFigures(statistics),
    ...recallFigures(statistics.recall),
    ...correctedFigures(statistics.corrected),
    ...groupsOf('layer', statistics.byLayer),
    ...groupsOf('characteristic', statistics.byCharacteristic),
    ...Object.entries(agreement.byCharacteristic).flatMap(([id, own]) =>
      agreementFigures(`characteristic:${id}`, own),
    ),
    ...groupsOf('locale', statistics.byLocale),
    ...groupsOf('channel', statistics.byChannel),
    ...groupsOf('policy', statistics.byPolicyVersion),
    ...groupsOf('model', statistics.byModel),
    ...groupsOf('month', statistics.byMonth),
    ...Object.entries(statistics.byReviewer).flatMap(([name, own]) => [
      share('confirmation-rate', `reviewer:${name}`, own.confirmationRate),
      ...handlingFigures(`reviewer:${name}`, own),
    ]),
    ...Object.entries(golden).flatMap(([name, own]) => goldenFigures('golden', `reviewer:${name}`, own)),
    ...Object.entries(goldenItems.byReviewer).flatMap(([name, own]) =>
      goldenFigures('golden-item', `reviewer:${name}`, own),
    ),
    ...timeFigures(statistics),
    ...controlFigures(statistics.control),
    ...cusumFigures(statistics.cusum),
    ...funnelFigures(statistics.funnel),
    ...flowFigures(statistics.flow),
    ...reviewerAccuracyFigures(statistics.accuracy),
    ...(drift ? driftFigures(drift) : []),
    ...selectionFigures(statistics.selection),
    ...sameMixFigures(statistics.sameMix),
    ...maturityFigures(statistics),
  ];
}
