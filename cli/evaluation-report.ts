import type { Evaluation, EvaluationPart } from '../domain/metrics/evaluation.ts';
import { formatExact } from '../words/format.ts';
import { t } from '../words/words.ts';
import { figure, nameText, shareCells, table } from './table.ts';

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
