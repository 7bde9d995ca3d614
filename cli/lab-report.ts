import type { ScoredPart } from '../domain/scored/part-figures.ts';
import type { ScoredFigures } from '../domain/scored/scored-figures.ts';
import { formatExact } from '../words/format.ts';
import { pNumber } from '../words/p-text.ts';
import { t } from '../words/words.ts';
import { figure, nameText, numbers, shareCells, table } from './table.ts';

const COLUMNS = [
  ...(['n', 'risk', 'precision', 'recall', 'f1'] as const),
  ...(['averagePrecision', 'auc', 'brier', 'ece'] as const),
];

/** A p-value, or that there is none. */
const probability = (p: number | null) => (p === null ? t('units.undefined') : pNumber(p));

function partRow(name: string, part: ScoredPart): string[] {
  const { n, positives, precision, recall, f1, averagePrecision, rocAuc, brier, ece } = part;
  const figures = [precision.value, recall.value, f1, averagePrecision, rocAuc, brier, ece].map(figure);
  return [name, String(n), String(positives), ...figures];
}

function comparison({ compare }: ScoredFigures): string[] {
  if (!compare) return [];
  const { n, first, second, auc, mcnemar } = compare;
  const header = ['', ...COLUMNS.map((column) => t(`cli.evaluation.${column}`))];
  return [
    table(t('cli.lab.compare', { count: n }), [
      header,
      partRow(t('cli.lab.first'), first),
      partRow(t('cli.lab.second'), second),
    ]),
    table(t('cli.lab.tests'), [
      [t('cli.lab.aucDifference'), figure(auc.difference), numbers(auc.interval95), probability(auc.p)],
      [
        t('cli.lab.mcnemar'),
        t('cli.lab.rightAlone', { b: mcnemar.b, c: mcnemar.c }),
        '',
        probability(mcnemar.p),
      ],
    ]),
  ];
}

function advice({ advice: answers }: ScoredFigures): string[] {
  if (!answers) return [];
  const rows = answers.map(({ ask, threshold, flagsNothing, figures }) => [
    t(`cli.lab.asks.${ask.kind}`),
    flagsNothing ? t('cli.lab.nothing') : threshold === null ? t('cli.lab.none') : formatExact(threshold),
    ...[figures?.recall.value, figures?.load.precision, figures?.load.casesPerDay].map((each) =>
      figure(each ?? null),
    ),
  ]);
  const header = [
    '',
    t('cli.lab.atLeast'),
    t('cli.evaluation.recall'),
    t('cli.evaluation.precision'),
    t('cli.lab.casesPerDay'),
  ];
  return [table(t('cli.lab.advice'), [header, ...rows])];
}

/** The figures of a scored set as tables to read; names from the file are made harmless to a terminal. */
export function labReport(figures: ScoredFigures): string {
  const { confusion, precision, recall, averagePrecisionLogit95, rocAucDeLong95, rocAucNewcombe95 } = figures;
  const { averagePrecision, rocAuc, slices, unsliced, unlabelled, thresholdBy } = figures;
  const threshold = formatExact(figures.threshold);
  return [
    `${t('cli.lab.threshold', { threshold, by: thresholdBy })}\n`,
    `${t('cli.lab.unlabelled', { count: unlabelled })}\n\n`,
    table(t('cli.lab.confusion'), [
      ['', t('cli.evaluation.flagged'), t('cli.evaluation.notFlagged')],
      [t('cli.evaluation.risk'), figure(confusion.tp), figure(confusion.fn)],
      [t('cli.evaluation.benign'), figure(confusion.fp), figure(confusion.tn)],
    ]),
    table(t('cli.evaluation.intervals'), [
      [t('cli.evaluation.precision'), ...shareCells(precision)],
      [t('cli.evaluation.recall'), ...shareCells(recall)],
    ]),
    table(t('cli.evaluation.ranking'), [
      [t('cli.evaluation.averagePrecisionLogit'), figure(averagePrecision), numbers(averagePrecisionLogit95)],
      [t('cli.evaluation.aucDeLong'), figure(rocAuc), numbers(rocAucDeLong95)],
      [t('cli.evaluation.aucNewcombe'), figure(rocAuc), numbers(rocAucNewcombe95)],
    ]),
    table(t('cli.evaluation.figures'), [
      ['', ...COLUMNS.map((column) => t(`cli.evaluation.${column}`))],
      partRow(t('cli.evaluation.all'), figures),
      ...Object.entries(slices).flatMap(([column, parts]) =>
        Object.entries(parts).map(([value, part]) =>
          partRow(`${nameText(column)}: ${nameText(value) || t('cli.lab.noValue')}`, part),
        ),
      ),
    ]),
    ...unsliced.map((column) => `${t('cli.lab.unsliced', { column: nameText(column) })}\n`),
    ...comparison(figures),
    ...advice(figures),
  ].join('');
}
