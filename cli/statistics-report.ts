import type { Agreement } from '../domain/metrics/agreement.ts';
import type { Difference } from '../domain/metrics/difference.ts';
import type { Interval } from '../domain/metrics/intervals.ts';
import type { GoldenAccuracy, GoldenFigures } from '../domain/metrics/reviewers.ts';
import type { Statistics } from '../domain/metrics/statistics.ts';
import { describeFilter, isNoFilter, type StatisticsFilter } from '../domain/metrics/statistics-filter.ts';
import type { GroupFigures } from '../domain/metrics/tally.ts';
import { figure, nameText, percent, shareCells, table } from './table.ts';

const numbers = (interval: Interval | null) =>
  interval === null ? 'no interval' : `${figure(interval[0])} to ${figure(interval[1])}`;

const shares = (interval: Interval | null) =>
  interval === null ? 'no interval' : `${percent(interval[0])} to ${percent(interval[1])}`;

const differenceCells = ({ value, newcombe95 }: Difference) => [percent(value), '', shares(newcombe95)];

function groupTable(what: string, groups: Record<string, GroupFigures>): string {
  return table(
    `Confirmation rate by ${what}`,
    Object.entries(groups).map(([name, each]) => [nameText(name), ...shareCells(each.confirmationRate)]),
  );
}

function ratioTable({ errorRatios }: GroupFigures): string {
  return table('Error ratios', [
    ['unconfirmed per flagged', ...shareCells(errorRatios.unconfirmedPerFlagged)],
    ['reversed per actioned', ...shareCells(errorRatios.reversedPerActioned)],
    ['reversed per appealed', ...shareCells(errorRatios.reversedPerAppealed)],
  ]);
}

function layerRatioTable({ byLayer }: Statistics): string {
  return table(
    'Error ratios by layer: unconfirmed per flagged, reversed per actioned, reversed per appealed',
    Object.entries(byLayer).map(([layer, { errorRatios }]) => [
      layer,
      ...Object.values(errorRatios).flatMap(({ k, n, value }) => [percent(value), `${k} of ${n}`]),
    ]),
  );
}

function breakdownTables(statistics: Statistics): string[] {
  return [
    groupTable('layer', statistics.byLayer),
    layerRatioTable(statistics),
    groupTable('characteristic marked', statistics.byCharacteristic),
    groupTable('locale', statistics.byLocale),
    groupTable('channel', statistics.byChannel),
    groupTable('policy version', statistics.byPolicyVersion),
    groupTable('model', statistics.byModel),
    groupTable('month of flagging', statistics.byMonth),
    table(
      'Confirmation rate by reviewer, with the median and 90th percentile of the seconds of a review',
      Object.entries(statistics.byReviewer).map(([name, each]) => [
        nameText(name),
        ...shareCells(each.confirmationRate),
        figure(each.medianSeconds),
        figure(each.percentile90Seconds),
      ]),
    ),
  ];
}

function queueTables({ pending, handling, appeals, asOf }: Statistics): string[] {
  return [
    table(`Pending cases and their age in days, as of ${asOf ?? 'no moment'}`, [
      ['pending', String(pending.n)],
      ['median', figure(pending.medianDays)],
      ['90th percentile', figure(pending.percentile90Days)],
      ['oldest', figure(pending.oldestDays)],
    ]),
    table('Handling time of a review', [
      ['reviews with a time', String(handling.n)],
      ['median seconds', figure(handling.medianSeconds)],
      ['90th percentile', figure(handling.percentile90Seconds)],
      ['total hours', figure(handling.totalSeconds / 3600)],
    ]),
    table('Appeals', [
      ['opened', String(appeals.opened)],
      ['resolved', String(appeals.resolved)],
      ['pending', String(appeals.pending)],
      ['upheld', String(appeals.upheld)],
      ['reversed', String(appeals.reversed)],
      ['median days', figure(appeals.medianDays)],
    ]),
  ];
}

function agreementTables({ agreement }: Statistics): string[] {
  const { intervals95 } = agreement;
  const cells = (own: Agreement) => [
    String(own.n),
    percent(own.percent),
    ...[own.cohenKappa, own.gwetAC1, own.krippendorffAlpha].map(figure),
  ];
  return [
    table('Agreement of first and second review', [
      ['cases', String(agreement.n)],
      ['percent', percent(agreement.percent), shares(intervals95.percent)],
      ["Cohen's kappa", figure(agreement.cohenKappa), numbers(intervals95.cohenKappa)],
      ["Gwet's AC1", figure(agreement.gwetAC1), numbers(intervals95.gwetAC1)],
      ["Krippendorff's alpha", figure(agreement.krippendorffAlpha), numbers(intervals95.krippendorffAlpha)],
    ]),
    table('First verdict (row) against second: confirmed, not confirmed, inconclusive', [
      ...Object.entries(agreement.confusion).map(([first, second]) => [
        first,
        ...Object.values(second).map(String),
      ]),
    ]),
    table(
      "Agreement by characteristic: cases, percent, Cohen's kappa, Gwet's AC1, Krippendorff's alpha",
      agreement.n === 0
        ? []
        : Object.entries(agreement.byCharacteristic).map(([id, own]) => [id, ...cells(own)]),
    ),
  ];
}

function goldenTable(what: string, { overall, byReviewer }: GoldenAccuracy): string {
  const rows = (name: string, { sensitivity, specificity }: GoldenFigures) => [
    [name, 'sensitivity', ...shareCells(sensitivity)],
    ['', 'specificity', ...shareCells(specificity)],
  ];
  return table(`${what}: sensitivity and specificity, of all and by reviewer`, [
    ...rows('all', overall),
    ...Object.entries(byReviewer).flatMap(([name, each]) => rows(nameText(name), each)),
  ]);
}

function anchoringTable({ anchoring: { blind, shown, rateDifference, slopeDifference } }: Statistics) {
  return table('Score anchoring: confirmation rate of first reviews', [
    ['score hidden', ...shareCells(blind.confirmationRate)],
    ['score shown', ...shareCells(shown.confirmationRate)],
    ['shown less hidden', ...differenceCells(rateDifference)],
    ['high less low risk, hidden', ...differenceCells(blind.slope)],
    ['high less low risk, shown', ...differenceCells(shown.slope)],
    ['shown less hidden of these', ...differenceCells(slopeDifference)],
  ]);
}

function recallTables({ recall }: Statistics): string[] {
  return [
    table('Recall, estimated from the audit sample', [
      ['recall', percent(recall.recall), shares(recall.recallInterval95)],
      ['caught', String(recall.caught)],
      ['misses expected', figure(recall.missesExpected), numbers(recall.missesInterval95)],
      ['misses of other draws', String(recall.knownMisses)],
    ]),
    table('Score bands of the audit sample: population, drawn, reviewed, misses', [
      ...recall.strata.map(({ band, population, drawn, reviewed, misses }) => [
        band ? `${figure(band[0])} to ${figure(band[1])}` : 'not named',
        ...[population, drawn, reviewed, misses].map(String),
      ]),
    ]),
  ];
}

function timeTables({ overTime, drift }: Statistics): string[] {
  const last = overTime.running.at(-1);
  const [before, after] = [drift?.reference, drift?.current].map(
    (period) => `${period?.from ?? ''}..${period?.to ?? ''}`,
  );
  const { psi, expectedByChance, quantile95, pValue } = drift?.index ?? {};
  return [
    table(
      'Confirmation rate by week of the decision',
      overTime.weeks.map(({ week, confirmationRate }) => [week, ...shareCells(confirmationRate)]),
    ),
    table(
      'Running confirmation rate, with an interval that holds on every day at once',
      last ? [[last.day, percent(last.value), `${last.k} of ${last.n}`, shares(last.anytime95)]] : [],
    ),
    table(
      `Drift of the risk from ${before} to ${after}`,
      drift
        ? [
            ['population stability index', figure(psi ?? null)],
            ['expected by chance', figure(expectedByChance ?? null)],
            ['95th percentile by chance', figure(quantile95 ?? null)],
            ['p', figure(pValue ?? null)],
          ]
        : [],
    ),
  ];
}

/** The statistics as tables to read; names from the file are made harmless to a terminal. */
export function statisticsReport(statistics: Statistics, filter: StatisticsFilter): string {
  const { cases } = statistics;
  return [
    isNoFilter(filter) ? '' : `Filter: ${nameText(describeFilter(filter))}\n\n`,
    table('Cases', [
      ['flagged', String(cases.flagged)],
      ['reviewed', String(cases.reviewed)],
      ['confirmed', String(cases.confirmed)],
      ['not confirmed', String(cases.notConfirmed)],
      ['inconclusive', String(cases.inconclusive)],
      ['pending', String(cases.pending)],
    ]),
    table('Confirmation rate, with its 95 % Wilson interval', [
      ['of reviewed cases', ...shareCells(statistics.confirmationRate)],
      ['of decided cases', ...shareCells(statistics.confirmationRateDecided)],
    ]),
    ratioTable(statistics),
    ...breakdownTables(statistics),
    ...queueTables(statistics),
    ...agreementTables(statistics),
    goldenTable('Labelled cases, golden items among them', {
      overall: statistics.goldenOverall,
      byReviewer: statistics.golden,
    }),
    goldenTable('Golden items alone', statistics.goldenItems),
    anchoringTable(statistics),
    ...recallTables(statistics),
    ...timeTables(statistics),
  ].join('');
}
