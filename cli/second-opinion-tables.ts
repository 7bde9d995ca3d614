import type { Statistics } from '../domain/metrics/statistics.ts';
import { VERDICTS } from '../domain/policy/verdicts.ts';
import { t } from '../words/words.ts';
import { figure, fractionText, nameText, numbers, percent, shares, table } from './table.ts';

function weightedTable({ agreement: { n: all, weighted } }: Statistics): string {
  if (all === 0) return '';
  const { n, standsFor, unknown, intervals95 } = weighted;
  return table(t('cli.statistics.weighted.title'), [
    [t('cli.statistics.weighted.pairs'), String(n)],
    [t('cli.statistics.weighted.standsFor'), figure(standsFor)],
    [t('cli.statistics.weighted.unknown'), String(unknown)],
    [t('cli.statistics.agreement.percent'), percent(weighted.percent), shares(intervals95.percent)],
    [t('cli.statistics.agreement.cohenKappa'), figure(weighted.cohenKappa), numbers(intervals95.cohenKappa)],
    [t('cli.statistics.agreement.gwetAC1'), figure(weighted.gwetAC1), numbers(intervals95.gwetAC1)],
    [t('cli.statistics.ofScale'), figure(weighted.gwetAC1OfScale), numbers(intervals95.gwetAC1OfScale)],
    [
      t('cli.statistics.agreement.krippendorffAlpha'),
      figure(weighted.krippendorffAlpha),
      numbers(intervals95.krippendorffAlpha),
    ],
  ]);
}

function pairsTable({ agreement: { pairs } }: Statistics): string {
  return table(
    t('cli.statistics.pairs.title'),
    pairs.pairs.map(({ reviewers: [first, second], n, agreement }) => {
      const names = t('cli.statistics.pairs.two', { first: nameText(first), second: nameText(second) });
      if (!agreement) return [names, String(n), t('cli.statistics.pairs.tooFew', { least: pairs.least })];
      const { intervals95 } = agreement;
      return [
        ...[names, String(n), percent(agreement.percent), shares(intervals95.percent)],
        ...[figure(agreement.cohenKappa), numbers(intervals95.cohenKappa)],
        ...[figure(agreement.gwetAC1OfScale), numbers(intervals95.gwetAC1OfScale)],
      ];
    }),
  );
}

function consensusTables({ consensus }: Statistics): string[] {
  const { cases, byThree, known, prevalence, differing, byReviewer, rounds, converged, held } = consensus;
  if (cases === 0) return [];
  return [
    table(t('cli.statistics.consensus.title'), [
      [t('cli.statistics.consensus.cases'), String(cases)],
      [t('cli.statistics.consensus.byThree'), String(byThree)],
      [t('cli.statistics.consensus.known'), String(known)],
      [t('cli.statistics.consensus.prevalence'), percent(prevalence)],
      [
        t('cli.statistics.consensus.differing'),
        percent(differing.value),
        fractionText(differing.k, differing.n),
      ],
      [
        t('cli.statistics.consensus.settled'),
        t(`cli.statistics.consensus.${converged ? 'converged' : 'notConverged'}`, { rounds }),
      ],
      ['', t(`cli.statistics.consensus.${held ? 'held' : 'notHeld'}`)],
    ]),
    table(
      t('cli.statistics.consensus.byReviewer'),
      Object.entries(byReviewer).map(([name, { reviews, risk, benign }]) => [
        ...[nameText(name), String(reviews)],
        ...[risk, benign].flatMap((own) => VERDICTS.map((verdict) => percent(own[verdict]))),
      ]),
    ),
  ];
}

/** What follows from cases that two people or more reviewed, as tables to read. */
export const secondOpinionTables = (statistics: Statistics): string[] => [
  weightedTable(statistics),
  pairsTable(statistics),
  ...consensusTables(statistics),
];
