import type { ClusteredShare } from '../domain/metrics/intervals/clustered-share.ts';
import type { Slope } from '../domain/metrics/intervals/firth-slope.ts';
import { type ClusteredAccuracy, TRUTHS } from '../domain/metrics/reviewers/golden-confusion.ts';
import type { ReviewerAccuracy } from '../domain/metrics/reviewers/reviewer-accuracy.ts';
import { VERDICTS } from '../domain/policy/verdicts.ts';
import { t } from '../words/words.ts';
import { figure, fractionText, nameText, numbers, percent, shareCells, shares, table } from './table.ts';

const clusteredCells = ({ k, n, value, clustered95 }: ClusteredShare) => [
  percent(value),
  fractionText(k, n),
  shares(clustered95),
];

function clusteredTable(title: string, own: ClusteredAccuracy): string {
  const { risk, benign } = own.items;
  if (risk + benign === 0) return '';
  return table(title, [
    [t('cli.statistics.reviewers.items'), String(risk + benign)],
    [t('cli.statistics.golden.sensitivity'), ...clusteredCells(own.sensitivity)],
    [t('cli.statistics.golden.specificity'), ...clusteredCells(own.specificity)],
    [t('cli.statistics.reviewers.decidedSensitivity'), ...clusteredCells(own.decidedSensitivity)],
    [t('cli.statistics.reviewers.decidedSpecificity'), ...clusteredCells(own.decidedSpecificity)],
    [t('cli.statistics.reviewers.inconclusiveRisk'), ...clusteredCells(own.inconclusiveRisk)],
    [t('cli.statistics.reviewers.inconclusiveBenign'), ...clusteredCells(own.inconclusiveBenign)],
  ]);
}

function goldenTables({ byReviewer }: ReviewerAccuracy): string[] {
  const each = Object.entries(byReviewer);
  return [
    table(
      t('cli.statistics.reviewers.confusion'),
      each.map(([name, { confusion }]) => [
        nameText(name),
        ...TRUTHS.flatMap((truth) => VERDICTS.map((verdict) => String(confusion[truth][verdict]))),
      ]),
    ),
    table(
      t('cli.statistics.reviewers.decided'),
      each.flatMap(([name, own]) => [
        [
          nameText(name),
          t('cli.statistics.reviewers.decidedSensitivity'),
          ...shareCells(own.decidedSensitivity),
        ],
        ['', t('cli.statistics.reviewers.decidedSpecificity'), ...shareCells(own.decidedSpecificity)],
        ['', t('cli.statistics.reviewers.inconclusiveRisk'), ...shareCells(own.inconclusiveRisk)],
        ['', t('cli.statistics.reviewers.inconclusiveBenign'), ...shareCells(own.inconclusiveBenign)],
      ]),
    ),
    table(
      t('cli.statistics.reviewers.detection'),
      each.map(([name, own]) => [
        nameText(name),
        ...[figure(own.dPrime), numbers(own.dPrime95)],
        ...[figure(own.criterion), numbers(own.criterion95)],
      ]),
    ),
  ];
}

const slopeCells = (slope: Slope | null, value: (of: number | null) => string) => [
  value(slope?.value ?? null),
  (value === percent ? shares : numbers)(slope?.interval95 ?? null),
];

/** How well reviewers review, beyond plain shares; in order of name. */
export function reviewerTables(accuracy: ReviewerAccuracy): string[] {
  const { severity, learning } = accuracy;
  return [
    clusteredTable(t('cli.statistics.reviewers.labelled'), accuracy.labelled),
    clusteredTable(t('cli.statistics.reviewers.goldenItems'), accuracy.items),
    ...goldenTables(accuracy),
    table(
      t('cli.statistics.reviewers.severity'),
      Object.entries(severity.byReviewer).map(([name, own]) => [
        nameText(name),
        ...[percent(own.observed.value), percent(own.expected)],
        ...[figure(own.unshrunken), figure(own.severity), numbers(own.severity95)],
        ...[percent(own.adjustedRate), shares(own.adjustedRate95)],
      ]),
    ),
    table(
      t('cli.statistics.reviewers.learning'),
      Object.entries(learning).map(([name, own]) => [
        nameText(name),
        ...slopeCells(own.accuracyChange, figure),
        ...slopeCells(own.timeChange, percent),
      ]),
    ),
  ];
}
