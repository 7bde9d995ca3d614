import { VERDICTS } from '../policy/verdicts.ts';
import type { Agreement } from './agreement.ts';
import type { AnchoringSide } from './anchoring.ts';
import type { AuditRecall } from './audit-recall.ts';
import type { DefinitionId } from './definitions.ts';
import type { Difference } from './difference.ts';
import type { ScoreDrift } from './drift.ts';
import { count, exactShare, type Figure, figure, share, within } from './figure.ts';
import type { GoldenFigures, HandlingTime } from './reviewers.ts';
import type { Statistics } from './statistics.ts';
import type { GroupFigures } from './tally.ts';

function groupFigures(scope: string, { cases, ...rates }: GroupFigures): Figure[] {
  const { unconfirmedPerFlagged, reversedPerActioned, reversedPerAppealed } = rates.errorRatios;
  return [
    count('cases-flagged', 'flagged-case', scope, 'Flagged cases', cases.flagged),
    count('cases-reviewed', 'final-verdict', scope, 'Reviewed cases', cases.reviewed),
    count('cases-confirmed', 'final-verdict', scope, 'Confirmed cases', cases.confirmed),
    count('cases-not-confirmed', 'final-verdict', scope, 'Not confirmed cases', cases.notConfirmed),
    count('cases-inconclusive', 'final-verdict', scope, 'Inconclusive cases', cases.inconclusive),
    count('cases-pending', 'pending', scope, 'Pending cases', cases.pending),
    share('confirmation-rate', 'confirmation-rate', scope, rates.confirmationRate),
    share('confirmation-rate-decided', 'confirmation-rate-decided', scope, rates.confirmationRateDecided),
    share('unconfirmed-per-flagged', 'unconfirmed-per-flagged', scope, unconfirmedPerFlagged),
    share('reversed-per-actioned', 'reversed-per-actioned', scope, reversedPerActioned),
    share('reversed-per-appealed', 'reversed-per-appealed', scope, reversedPerAppealed),
  ];
}

function handlingFigures(scope: string, handling: HandlingTime): Figure[] {
  const seconds = (id: string, name: string, value: number | null) =>
    figure({ id, scope, definition: 'handling-time', name, n: handling.n, value, unit: 'seconds' });
  return [
    count('handling-reviews', 'handling-time', scope, 'Reviews with a handling time', handling.n),
    seconds('handling-total', 'Handling time, total', handling.totalSeconds),
    seconds('handling-median', 'Handling time, median', handling.medianSeconds),
    seconds('handling-percentile-90', 'Handling time, 90th percentile', handling.percentile90Seconds),
  ];
}

function queueFigures({ pending, appeals }: Statistics): Figure[] {
  const days = (id: string, definition: DefinitionId, name: string, n: number, value: number | null) =>
    figure({ id, scope: 'all', definition, name, n, value, unit: 'days' });
  const appealed = (id: string, name: string, value: number) => count(id, 'appeals', 'all', name, value);
  return [
    days('pending-age-median', 'pending-age', 'Age of the queue, median', pending.known, pending.medianDays),
    days(
      'pending-age-percentile-90',
      'pending-age',
      'Age of the queue, 90th percentile',
      pending.known,
      pending.percentile90Days,
    ),
    days('pending-age-oldest', 'pending-age', 'Age of the queue, oldest', pending.known, pending.oldestDays),
    appealed('appeals-opened', 'Appeals opened', appeals.opened),
    appealed('appeals-resolved', 'Appeals resolved', appeals.resolved),
    appealed('appeals-pending', 'Appeals pending', appeals.pending),
    appealed('appeals-upheld', 'Decisions upheld on appeal', appeals.upheld),
    appealed('appeals-reversed', 'Decisions reversed on appeal', appeals.reversed),
    days(
      'appeal-days',
      'appeal-days',
      'Days to resolve an appeal, median',
      appeals.timed,
      appeals.medianDays,
    ),
  ];
}

function agreementFigures(scope: string, agreement: Agreement): Figure[] {
  const { n, agreed, percent, intervals95 } = agreement;
  const coefficient = (id: DefinitionId, measure: 'cohenKappa' | 'gwetAC1' | 'krippendorffAlpha') =>
    figure({
      ...{ id, scope, definition: id, n, value: agreement[measure], unit: 'coefficient' },
      ...within('jackknife', intervals95[measure]),
    });
  return [
    figure({
      ...{ id: 'agreement-percent', scope, definition: 'agreement-percent', k: agreed, n, value: percent },
      ...{ unit: 'share', ...within('wilson', intervals95.percent) },
    }),
    coefficient('cohen-kappa', 'cohenKappa'),
    coefficient('gwet-ac1', 'gwetAC1'),
    coefficient('krippendorff-alpha', 'krippendorffAlpha'),
  ];
}

function confusionFigures({ confusion }: Statistics['agreement']): Figure[] {
  return VERDICTS.flatMap((first) =>
    VERDICTS.map((second) =>
      count(
        'confusion',
        'confusion',
        `verdicts:${first}/${second}`,
        'First against second',
        confusion[first][second],
      ),
    ),
  );
}

/** Over every labelled case, or over golden items alone. */
const goldenFigures = (
  over: 'golden' | 'golden-item',
  scope: string,
  { sensitivity, specificity }: GoldenFigures,
): Figure[] => [
  share(`${over}-sensitivity`, `${over}-sensitivity`, scope, sensitivity),
  share(`${over}-specificity`, `${over}-specificity`, scope, specificity),
];

function anchoringFigures({ anchoring }: Statistics): Figure[] {
  const gap = (id: string, definition: DefinitionId, { value, newcombe95 }: Difference, name?: string) =>
    figure({ id, scope: 'all', definition, name, value, unit: 'share', ...within('newcombe', newcombe95) });
  const side = (word: 'blind' | 'shown', own: AnchoringSide) => [
    share(`anchoring-rate-${word}`, 'anchoring-rate', 'all', own.confirmationRate, `First reviews, ${word}`),
    share(`anchoring-high-${word}`, 'anchoring-slope', 'all', own.highRisk, `High risk, ${word}`),
    share(`anchoring-low-${word}`, 'anchoring-slope', 'all', own.lowRisk, `Low risk, ${word}`),
    gap(`anchoring-slope-${word}`, 'anchoring-slope', own.slope, `High less low risk, ${word}`),
  ];
  return [
    ...side('blind', anchoring.blind),
    ...side('shown', anchoring.shown),
    gap('anchoring-difference', 'anchoring-difference', anchoring.rateDifference),
    gap('anchoring-slope-difference', 'anchoring-slope-difference', anchoring.slopeDifference),
    figure({
      ...{ id: 'anchoring-median-risk', scope: 'all', definition: 'anchoring-median-risk' },
      ...{ value: anchoring.medianRisk, unit: 'coefficient' },
    }),
  ];
}

function recallFigures(recall: AuditRecall): Figure[] {
  const { caught, missesExpected } = recall;
  const bands = recall.strata.flatMap(({ band, population, drawn, reviewed, misses }, index) => {
    const scope = band ? `band:${band[0]}..${band[1]}` : `band:unnamed ${index + 1}`;
    const own = (id: string, name: string, value: number) => count(id, 'audit-stratum', scope, name, value);
    return [
      own('audit-population', 'Population of the band', population),
      own('audit-drawn', 'Drawn', drawn),
      own('audit-reviewed', 'Reviewed', reviewed),
      own('audit-misses', 'Misses', misses),
    ];
  });
  return [
    figure({
      ...{ id: 'recall', scope: 'all', definition: 'recall', k: caught, value: recall.recall, unit: 'share' },
      n: missesExpected === null ? null : caught + missesExpected,
      ...within('stratified', recall.recallInterval95),
    }),
    figure({
      ...{ id: 'expected-misses', scope: 'all', definition: 'expected-misses', value: missesExpected },
      ...{ unit: 'count', ...within('stratified', recall.missesInterval95) },
    }),
    count('known-misses', 'expected-misses', 'all', 'Misses that other draws found', recall.knownMisses),
    count('unsampled', 'audit-stratum', 'all', 'Population without a review', recall.unsampled),
    ...bands,
  ];
}

function timeFigures({ overTime }: Statistics): Figure[] {
  return [
    ...overTime.weeks.map(({ week, confirmationRate }) =>
      share('weekly-rate', 'weekly-rate', `week:${week}`, confirmationRate),
    ),
    ...overTime.running.map(({ day, k, n, value, anytime95 }) =>
      figure({
        ...{ id: 'running-rate', scope: `day:${day}`, definition: 'running-rate', k, n, value },
        ...{ unit: 'share', ...within('anytime', anytime95) },
      }),
    ),
  ];
}

function driftFigures({ reference, current, bins, index }: ScoreDrift): Figure[] {
  const periods = [reference, current].map(({ from, to }) => `${from ?? ''}..${to ?? ''}`);
  const scope = `drift:${periods.join('/')}`;
  const own = (id: string, definition: DefinitionId, name: string, value: number | null) =>
    figure({ id, scope, definition, name, value, unit: 'coefficient' });
  return [
    own('psi', 'psi', 'Population stability index', index?.psi ?? null),
    own('psi-expected', 'psi-by-chance', 'Index expected by chance', index?.expectedByChance ?? null),
    own('psi-quantile-95', 'psi-by-chance', 'Index by chance, 95th percentile', index?.quantile95 ?? null),
    own('psi-p-value', 'psi-by-chance', 'p of the index', index?.pValue ?? null),
    ...bins.flatMap((bin) => {
      const scores = `scores:${bin.from}..${bin.to}`;
      return [
        count('drift-reference', 'drift-bin', scores, 'Scores of the reference period', bin.reference),
        count('drift-current', 'drift-bin', scores, 'Scores of the compared period', bin.current),
      ];
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
    ...confusionFigures(agreement),
    ...goldenFigures('golden', 'all', statistics.goldenOverall),
    ...goldenFigures('golden-item', 'all', goldenItems.overall),
    ...anchoringFigures(statistics),
    ...recallFigures(statistics.recall),
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
      share('confirmation-rate', 'confirmation-rate', `reviewer:${name}`, own.confirmationRate),
      ...handlingFigures(`reviewer:${name}`, own),
    ]),
    ...Object.entries(golden).flatMap(([name, own]) => goldenFigures('golden', `reviewer:${name}`, own)),
    ...Object.entries(goldenItems.byReviewer).flatMap(([name, own]) =>
      goldenFigures('golden-item', `reviewer:${name}`, own),
    ),
    ...timeFigures(statistics),
    ...(drift ? driftFigures(drift) : []),
  ];
}
