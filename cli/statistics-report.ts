import type { Agreement } from '../domain/metrics/agreement/agreement.ts';
import { ERROR_RATIOS, type GroupFigures } from '../domain/metrics/cases/tally.ts';
import { isNoFilter, type StatisticsFilter } from '../domain/metrics/filter/statistics-filter.ts';
import type { Difference } from '../domain/metrics/intervals/difference.ts';
import type { GoldenAccuracy, GoldenFigures } from '../domain/metrics/reviewers/reviewers.ts';
import type { Statistics } from '../domain/metrics/statistics.ts';
import { describeFilter } from '../words/filter-words.ts';
import { pNumber } from '../words/p-text.ts';
import { t } from '../words/words.ts';
import { chanceTables, correctedTables } from './corrected-report.ts';
import { maturityTables } from './maturity-report.ts';
import { reviewerTables } from './reviewer-report.ts';
import { secondOpinionTables } from './second-opinion-tables.ts';
import { selectionReport } from './selection-report.ts';
import { figure, fractionText, nameText, numbers, percent, shareCells, shares, table } from './table.ts';

const differenceCells = ({ value, newcombe95 }: Difference) => [percent(value), '', shares(newcombe95)];

type Grouping = 'layer' | 'characteristic' | 'locale' | 'channel' | 'policy' | 'model' | 'month';

function groupTable(by: Grouping, groups: Record<string, GroupFigures>): string {
  return table(
    t(`cli.statistics.rateBy.${by}`),
    Object.entries(groups).map(([name, each]) => [nameText(name), ...shareCells(each.confirmationRate)]),
  );
}

function ratioTable({ errorRatios }: GroupFigures): string {
  return table(t('cli.statistics.ratios.title'), [
    [t('cli.statistics.ratios.unconfirmedPerFlagged'), ...shareCells(errorRatios.unconfirmedPerFlagged)],
    [t('cli.statistics.ratios.reversedPerActioned'), ...shareCells(errorRatios.reversedPerActioned)],
    [t('cli.statistics.ratios.reversedPerAppealed'), ...shareCells(errorRatios.reversedPerAppealed)],
  ]);
}

/** A table for each of the three definitions, a line for each layer that flagged anything. */
function layerRatioTables({ byLayer }: Statistics): string[] {
  return ERROR_RATIOS.map((ratio) =>
    table(
      t('cli.statistics.ratios.byLayer', { ratio: t(`cli.statistics.ratios.${ratio}`) }),
      Object.entries(byLayer).map(([layer, { errorRatios }]) => [layer, ...shareCells(errorRatios[ratio])]),
    ),
  );
}

function breakdownTables(statistics: Statistics): string[] {
  return [
    groupTable('layer', statistics.byLayer),
    ...layerRatioTables(statistics),
    groupTable('characteristic', statistics.byCharacteristic),
    groupTable('locale', statistics.byLocale),
    groupTable('channel', statistics.byChannel),
    groupTable('policy', statistics.byPolicyVersion),
    groupTable('model', statistics.byModel),
    groupTable('month', statistics.byMonth),
    table(
      t('cli.statistics.rateBy.reviewer'),
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
    table(
      asOf === null ? t('cli.statistics.pending.noMoment') : t('cli.statistics.pending.title', { asOf }),
      [
        [t('cli.statistics.pending.count'), String(pending.n)],
        [t('cli.statistics.pending.median'), figure(pending.medianDays)],
        [t('cli.statistics.pending.percentile90'), figure(pending.percentile90Days)],
        [t('cli.statistics.pending.oldest'), figure(pending.oldestDays)],
      ],
    ),
    table(t('cli.statistics.handling.title'), [
      [t('cli.statistics.handling.count'), String(handling.n)],
      [t('cli.statistics.handling.median'), figure(handling.medianSeconds)],
      [t('cli.statistics.handling.percentile90'), figure(handling.percentile90Seconds)],
      [t('cli.statistics.handling.total'), figure(handling.totalSeconds / 3600)],
    ]),
    table(t('cli.statistics.appeals.title'), [
      [t('cli.statistics.appeals.opened'), String(appeals.opened)],
      [t('cli.statistics.appeals.resolved'), String(appeals.resolved)],
      [t('cli.statistics.appeals.pending'), String(appeals.pending)],
      [t('cli.statistics.appeals.upheld'), String(appeals.upheld)],
      [t('cli.statistics.appeals.reversed'), String(appeals.reversed)],
      [t('cli.statistics.appeals.medianDays'), figure(appeals.medianDays)],
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
    table(t('cli.statistics.agreement.title'), [
      [t('cli.statistics.agreement.cases'), String(agreement.n)],
      [t('cli.statistics.agreement.percent'), percent(agreement.percent), shares(intervals95.percent)],
      [
        t('cli.statistics.agreement.cohenKappa'),
        figure(agreement.cohenKappa),
        numbers(intervals95.cohenKappa),
      ],
      [t('cli.statistics.agreement.gwetAC1'), figure(agreement.gwetAC1), numbers(intervals95.gwetAC1)],
      [t('cli.statistics.ofScale'), figure(agreement.gwetAC1OfScale), numbers(intervals95.gwetAC1OfScale)],
      [
        t('cli.statistics.agreement.krippendorffAlpha'),
        figure(agreement.krippendorffAlpha),
        numbers(intervals95.krippendorffAlpha),
      ],
    ]),
    table(t('cli.statistics.agreement.confusion'), [
      ...Object.entries(agreement.confusion).map(([first, second]) => [
        first,
        ...Object.values(second).map(String),
      ]),
    ]),
    table(
      t('cli.statistics.agreement.byCharacteristic'),
      agreement.n === 0
        ? []
        : Object.entries(agreement.byCharacteristic).map(([id, own]) => [id, ...cells(own)]),
    ),
  ];
}

function goldenTable(title: string, { overall, byReviewer }: GoldenAccuracy): string {
  const rows = (name: string, { sensitivity, specificity }: GoldenFigures) => [
    [name, t('cli.statistics.golden.sensitivity'), ...shareCells(sensitivity)],
    ['', t('cli.statistics.golden.specificity'), ...shareCells(specificity)],
  ];
  return table(title, [
    ...rows(t('cli.statistics.golden.all'), overall),
    ...Object.entries(byReviewer).flatMap(([name, each]) => rows(nameText(name), each)),
  ]);
}

function anchoringTable({ anchoring: { blind, shown, rateDifference, slopeDifference } }: Statistics) {
  return table(t('cli.statistics.anchoring.title'), [
    [t('cli.statistics.anchoring.hidden'), ...shareCells(blind.confirmationRate)],
    [t('cli.statistics.anchoring.shown'), ...shareCells(shown.confirmationRate)],
    [t('cli.statistics.anchoring.difference'), ...differenceCells(rateDifference)],
    [t('cli.statistics.anchoring.slopeHidden'), ...differenceCells(blind.slope)],
    [t('cli.statistics.anchoring.slopeShown'), ...differenceCells(shown.slope)],
    [t('cli.statistics.anchoring.slopeDifference'), ...differenceCells(slopeDifference)],
  ]);
}

function recallTables({ recall }: Statistics): string[] {
  return [
    table(t('cli.statistics.recall.title'), [
      [t('cli.statistics.recall.recall'), percent(recall.recall), shares(recall.recallInterval95)],
      [t('cli.statistics.recall.caught'), String(recall.caught)],
      [
        t('cli.statistics.recall.missesExpected'),
        figure(recall.missesExpected),
        numbers(recall.missesInterval95),
      ],
      [t('cli.statistics.recall.knownMisses'), String(recall.knownMisses)],
      [t('cli.statistics.recall.withoutDraw'), String(recall.withoutDraw)],
      [t('cli.statistics.recall.ungrouped'), String(recall.ungrouped)],
    ]),
    table(t('cli.statistics.recall.bands'), [
      ...recall.strata.map(({ band, population, drawn, reviewed, misses }) => [
        band ? numbers(band) : t('cli.statistics.recall.noBand'),
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
      t('cli.statistics.rateBy.week'),
      overTime.weeks.map(({ week, confirmationRate }) => [week, ...shareCells(confirmationRate)]),
    ),
    table(
      t('cli.statistics.running'),
      last ? [[last.day, percent(last.value), fractionText(last.k, last.n), shares(last.anytime95)]] : [],
    ),
    table(
      t('cli.statistics.drift.title', { before: before!, after: after! }),
      drift
        ? [
            [t('cli.statistics.drift.psi'), figure(psi ?? null)],
            [t('cli.statistics.drift.expected'), figure(expectedByChance ?? null)],
            [t('cli.statistics.drift.quantile95'), figure(quantile95 ?? null)],
            [t('cli.statistics.drift.p'), pValue === undefined ? t('units.undefined') : pNumber(pValue)],
          ]
        : [],
    ),
  ];
}

/** The statistics as tables to read; names from the file are made harmless to a terminal. */
export function statisticsReport(statistics: Statistics, filter: StatisticsFilter): string {
  const { cases } = statistics;
  return [
    isNoFilter(filter)
      ? ''
      : `${t('cli.statistics.filter', { filter: nameText(describeFilter(filter)) })}\n\n`,
    table(t('cli.statistics.cases.title'), [
      [t('cli.statistics.cases.flagged'), String(cases.flagged)],
      [t('cli.statistics.cases.reviewed'), String(cases.reviewed)],
      [t('cli.statistics.cases.confirmed'), String(cases.confirmed)],
      [t('cli.statistics.cases.notConfirmed'), String(cases.notConfirmed)],
      [t('cli.statistics.cases.inconclusive'), String(cases.inconclusive)],
      [t('cli.statistics.cases.pending'), String(cases.pending)],
    ]),
    table(t('cli.statistics.rate.title'), [
      [t('cli.statistics.rate.reviewed'), ...shareCells(statistics.confirmationRate)],
      [t('cli.statistics.rate.decided'), ...shareCells(statistics.confirmationRateDecided)],
    ]),
    ratioTable(statistics),
    ...breakdownTables(statistics),
    ...queueTables(statistics),
    ...agreementTables(statistics),
    ...secondOpinionTables(statistics),
    goldenTable(t('cli.statistics.golden.labelled'), {
      overall: statistics.goldenOverall,
      byReviewer: statistics.golden,
    }),
    goldenTable(t('cli.statistics.golden.items'), statistics.goldenItems),
    ...reviewerTables(statistics.accuracy),
    anchoringTable(statistics),
    ...recallTables(statistics),
    ...maturityTables(statistics),
    ...correctedTables(statistics),
    ...timeTables(statistics),
    selectionReport(statistics),
    ...chanceTables(statistics),
  ].join('');
}
