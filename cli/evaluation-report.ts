import type { Evaluation, EvaluationPart } from '../domain/metrics/ranking/evaluation.ts';
import { formatExact } from '../words/format.ts';
import { pNumber } from '../words/p-text.ts';
import { t } from '../words/words.ts';
import { figure, nameText, numbers, shareCells, table } from './table.ts';

/** Of the table of figures, in the order of its cells. */
const COLUMNS = [
  ...(['n', 'risk', 'precision', 'recall', 'f1'] as const),
  ...(['averagePrecision', 'auc', 'brier', 'ece'] as const),
];

const QUARTILES = ['lower', 'median', 'upper'] as const;
const LIFT_COLUMNS = ['tenth', 'n', 'risk', 'lift', 'gain', 'liftSoFar'] as const;

function partRow(name: string, part: EvaluationPart): string[] {
  const { n, positives, precision, recall, f1, averagePrecision, rocAuc, brier, ece } = part;
  const figures = [precision.value, recall.value, f1, averagePrecision, rocAuc, brier, ece].map(figure);
  return [name, String(n), String(positives), ...figures];
}

/** The ranking figures with their intervals, and what the calibration error means. */
function certaintyTables(evaluation: Evaluation): string[] {
  const { averagePrecision, averagePrecisionLogit95, rocAuc, rocAucDeLong95, rocAucNewcombe95 } = evaluation;
  const { ece, calibration } = evaluation;
  const ranking = table(t('cli.evaluation.ranking'), [
    [t('cli.evaluation.averagePrecisionLogit'), figure(averagePrecision), numbers(averagePrecisionLogit95)],
    [t('cli.evaluation.aucDeLong'), figure(rocAuc), numbers(rocAucDeLong95)],
    [t('cli.evaluation.aucNewcombe'), figure(rocAuc), numbers(rocAucNewcombe95)],
  ]);
  if (!calibration) return [ranking];
  const { eceByChance, eceLessChance, rmsDebiased, slope, intercept } = calibration;
  return [
    ranking,
    table(t('cli.evaluation.calibration'), [
      [t('cli.evaluation.ece'), figure(ece)],
      [t('cli.evaluation.eceExpected'), figure(eceByChance.expected)],
      [t('cli.evaluation.eceQuantile'), figure(eceByChance.quantile95)],
      [t('cli.evaluation.ecePValue'), pNumber(eceByChance.pValue)],
      [t('cli.evaluation.eceLessChance'), figure(eceLessChance)],
      [t('cli.evaluation.rmsDebiased'), figure(rmsDebiased)],
      [t('cli.evaluation.slope'), figure(slope.value), numbers(slope.interval95)],
      [t('cli.evaluation.intercept'), figure(intercept.value), numbers(intercept.interval95)],
    ]),
  ];
}

/** The evaluation as a table to read; names from the file are made harmless to a terminal. */
export function evaluationReport(evaluation: Evaluation): string {
  const { confusion, latency, leadTime, lift, byDifficulty, byLocale, characteristics } = evaluation;
  return [
    table(t('cli.evaluation.confusion', { threshold: formatExact(evaluation.threshold) }), [
      ['', t('cli.evaluation.flagged'), t('cli.evaluation.notFlagged')],
      [t('cli.evaluation.risk'), String(confusion.tp), String(confusion.fn)],
      [t('cli.evaluation.benign'), String(confusion.fp), String(confusion.tn)],
    ]),
    table(t('cli.evaluation.intervals'), [
      [t('cli.evaluation.precision'), ...shareCells(evaluation.precision)],
      [t('cli.evaluation.recall'), ...shareCells(evaluation.recall)],
    ]),
    ...certaintyTables(evaluation),
    table(t('cli.evaluation.figures'), [
      ['', ...COLUMNS.map((column) => t(`cli.evaluation.${column}`))],
      partRow(t('cli.evaluation.all'), evaluation),
      ...Object.entries(byDifficulty).map(([name, part]) => partRow(name, part)),
      ...Object.entries(byLocale).map(([name, part]) => partRow(nameText(name), part)),
    ]),
    table(t('cli.evaluation.latency'), [
      [t('cli.evaluation.medianMessages'), figure(latency.medianMessages)],
      [t('cli.evaluation.speed'), figure(latency.speed)],
      [t('cli.evaluation.fLatency'), figure(latency.fLatency)],
      [t('cli.evaluation.eriskSpeed'), figure(latency.eriskSpeed)],
      [t('cli.evaluation.eriskFLatency'), figure(latency.eriskFLatency)],
      [t('cli.evaluation.erde5'), figure(latency.erde5)],
      [t('cli.evaluation.erde50'), figure(latency.erde50)],
    ]),
    table(t('cli.evaluation.leadTime', { count: leadTime.n }), [
      ['', ...QUARTILES.map((quartile) => t(`cli.evaluation.${quartile}`))],
      ...(['messages', 'minutes'] as const).map((unit) => [
        t(`cli.evaluation.${unit}`),
        ...QUARTILES.map((quartile) => figure(leadTime[unit]?.[quartile] ?? null)),
      ]),
    ]),
    ...(lift.length === 0
      ? []
      : [
          table(t('cli.evaluation.liftByTenth'), [
            LIFT_COLUMNS.map((column) => t(`cli.evaluation.${column}`)),
            ...lift.map(({ tenth, n, positives, lift: own, gain, liftSoFar }) => [
              String(tenth),
              ...[n, positives, own, gain, liftSoFar].map(figure),
            ]),
          ]),
        ]),
    table(t('cli.evaluation.characteristics'), [
      ['', t('cli.evaluation.averagePrecision'), t('cli.evaluation.auc')],
      ...Object.entries(characteristics).map(([id, each]) => [
        id,
        figure(each.averagePrecision),
        figure(each.rocAuc),
      ]),
      [t('cli.evaluation.mean'), figure(evaluation.meanAveragePrecision)],
    ]),
  ].join('');
}
