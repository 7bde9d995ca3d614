import type { Statistics } from '../domain/metrics/statistics.ts';
import { figure, nameText, percent, shareCells, table } from './table.ts';

/** The statistics as a table to read; names from the file are made harmless to a terminal. */
export function statisticsReport(statistics: Statistics): string {
  const { cases, errorRatios, agreement, handling } = statistics;
  return [
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
    table('Error ratios', [
      ['unconfirmed per flagged', ...shareCells(errorRatios.unconfirmedPerFlagged)],
      ['reversed per actioned', ...shareCells(errorRatios.reversedPerActioned)],
      ['reversed per appealed', ...shareCells(errorRatios.reversedPerAppealed)],
    ]),
    table(
      'Confirmation rate by layer',
      Object.entries(statistics.byLayer).map(([layer, each]) => [
        layer,
        ...shareCells(each.confirmationRate),
      ]),
    ),
    table(
      'Confirmation rate by characteristic marked',
      Object.entries(statistics.byCharacteristic).map(([id, each]) => [
        id,
        ...shareCells(each.confirmationRate),
      ]),
    ),
    table(
      'Confirmation rate by reviewer, with the median seconds of a review',
      Object.entries(statistics.byReviewer).map(([name, each]) => [
        nameText(name),
        ...shareCells(each.confirmationRate),
        figure(each.medianSeconds),
      ]),
    ),
    table('Handling time of a review', [
      ['reviews with a time', String(handling.n)],
      ['median seconds', figure(handling.medianSeconds)],
      ['total hours', figure(handling.totalSeconds / 3600)],
    ]),
    table('Agreement of first and second review', [
      ['cases', String(agreement.n)],
      ['percent', percent(agreement.percent)],
      ["Cohen's kappa", figure(agreement.cohenKappa)],
      ["Gwet's AC1", figure(agreement.gwetAC1)],
      ["Krippendorff's alpha", figure(agreement.krippendorffAlpha)],
    ]),
    table(
      'Golden items: sensitivity and specificity by reviewer',
      Object.entries(statistics.golden).flatMap(([name, each]) => [
        [nameText(name), 'sensitivity', ...shareCells(each.sensitivity)],
        ['', 'specificity', ...shareCells(each.specificity)],
      ]),
    ),
  ].join('');
}
