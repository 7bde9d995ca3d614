import type { Evaluation, EvaluationPart } from '../domain/metrics/evaluation.ts';
import { figure, nameText, shareCells, table } from './table.ts';

function partRow(name: string, part: EvaluationPart): string[] {
  const { n, positives, precision, recall, f1, averagePrecision, rocAuc, brier, ece } = part;
  const figures = [precision.value, recall.value, f1, averagePrecision, rocAuc, brier, ece].map(figure);
  return [name, String(n), String(positives), ...figures];
}

/** The evaluation as a table to read; names from the file are made harmless to a terminal. */
export function evaluationReport(evaluation: Evaluation): string {
  const { confusion, latency, byDifficulty, byLocale, characteristics } = evaluation;
  return [
    table(`Flagged from a risk of ${evaluation.threshold}`, [
      ['', 'flagged', 'not flagged'],
      ['risk', String(confusion.tp), String(confusion.fn)],
      ['benign', String(confusion.fp), String(confusion.tn)],
    ]),
    table('With the 95 % Wilson interval', [
      ['precision', ...shareCells(evaluation.precision)],
      ['recall', ...shareCells(evaluation.recall)],
    ]),
    table('Figures', [
      ['', 'n', 'risk', 'precision', 'recall', 'F1', 'AP', 'ROC AUC', 'Brier', 'ECE'],
      partRow('all', evaluation),
      ...Object.entries(byDifficulty).map(([name, part]) => partRow(name, part)),
      ...Object.entries(byLocale).map(([name, part]) => partRow(nameText(name), part)),
    ]),
    table('Latency', [
      ['median messages until flagged', figure(latency.medianMessages)],
      ['speed', figure(latency.speed)],
      ['F-latency', figure(latency.fLatency)],
      ['ERDE 5', figure(latency.erde5)],
      ['ERDE 50', figure(latency.erde50)],
    ]),
    table('Characteristics', [
      ['', 'AP', 'ROC AUC'],
      ...Object.entries(characteristics).map(([id, each]) => [
        id,
        figure(each.averagePrecision),
        figure(each.rocAuc),
      ]),
      ['mean', figure(evaluation.meanAveragePrecision)],
    ]),
  ].join('');
}
