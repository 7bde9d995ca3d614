import { changeFinding, type DrawNumber, publishedFinding } from '../../../words/finding-words.ts';
import { formatFixed, formatList, formatPercent } from '../../../words/format.ts';
import { turnedFinding } from '../../../words/selection-words.ts';

import { rich, t } from '../../../words/words.ts';
import type { Figure } from '../../metrics/figures/figure.ts';
import { MIX_STRATA } from '../../metrics/selection/same-mix.ts';
import { inertText } from '../../transcript/inert-text.ts';
import { intervalOf, type Line, lineOf, list, partOf, piece, type Section, shownValue } from '../blocks.ts';
import type { ReportFacts } from '../facts.ts';
import type { FigureBook } from '../figure-book.ts';

/** A number of a sentence that is no figure of the list, such as a difference of two. */
const drawn: DrawNumber = (value, text) => piece([{ value, text }]);

const value = (figure: Figure) => piece(shownValue(figure));
const part = (figure: Figure, name: 'k' | 'n') => piece([partOf(figure, name)]);

function rateFindings({ statistics, comparison }: ReportFacts, figures: FigureBook): Line[] {
  const { confirmationRate } = statistics;
  const rate = figures.get('confirmation-rate');
  const change = comparison ? [lineOf(changeFinding(comparison, drawn))] : [];
  if (!confirmationRate.wilson95) return [[t('figures.finding.noRate')], ...change];
  return [
    [
      ...lineOf(
        rich('figures.finding.rate', {
          method: t('figures.interval.wilson.name'),
          rate: value(rate),
          interval: piece(intervalOf(rate)),
          ...{ k: part(rate, 'k'), n: part(rate, 'n') },
        }),
      ),
      ' ',
      ...lineOf(publishedFinding(confirmationRate, confirmationRate.wilson95, drawn)),
    ],
    ...change,
  ];
}

/** What the rate is apart from which cases were reviewed; nothing where all or none were. */
function selectionFindings({ statistics: { selection } }: ReportFacts, figures: FigureBook): Line[] {
  const { reviewedShare, weighted } = selection;
  if (weighted.value === null || reviewedShare.value === 1) return [];
  const rate = figures.get('confirmation-weighted');
  return [
    lineOf(
      rich('figures.finding.weighted', {
        share: value(figures.get('reviewed-share')),
        ...{ weighted: value(rate), covered: part(rate, 'n'), interval: piece(intervalOf(rate)) },
        partial: weighted.n < reviewedShare.n ? 'yes' : 'no',
        lowest: value(figures.get('confirmation-lowest')),
        highest: value(figures.get('confirmation-highest')),
      }),
    ),
  ];
}

/** The models whose order turns with the same mix of cases, by whatever is held still. */
function turnedFindings({ statistics }: ReportFacts): Line[] {
  return MIX_STRATA.flatMap((stratum) => {
    const turned = turnedFinding(statistics, 'model', stratum, inertText);
    return turned === null ? [] : [[turned]];
  });
}

function queueFinding(figures: FigureBook): Line {
  const flagged = value(figures.get('cases-flagged'));
  const pending = figures.get('cases-pending');
  const days = figures.get('pending-age-median');
  if (pending.value === 0) return lineOf(rich('figures.finding.noQueue', { flagged }));
  if (days.value === null)
    return lineOf(rich('figures.finding.undatedQueue', { flagged, pending: value(pending) }));
  return lineOf(rich('figures.finding.queue', { flagged, pending: value(pending), days: value(days) }));
}

/** Whether the sums of evidence signal a change, and how often they do when nothing changed. */
function cusumFinding({ cusum: { weeks, signals, falseAlarms } }: ReportFacts['statistics']): Line[] {
  if (falseAlarms === null) return [];
  const named = weeks.flatMap(({ week, signal }) => (signal ? [week] : []));
  return [
    lineOf(
      rich('figures.finding.cusum', {
        ...{ signals, weeks: formatList(named) },
        falseAlarms: piece([{ value: falseAlarms, text: formatPercent(falseAlarms) }]),
      }),
    ),
  ];
}

function chanceFindings({ statistics }: ReportFacts, figures: FigureBook): Line[] {
  const { control, agreement, appeals } = statistics;
  const lines: Line[] = [];
  const expected = control.expectedOutside;
  if (expected !== null)
    lines.push(
      lineOf(
        rich('figures.finding.weeks', {
          ...{ outside: control.outside, weeks: control.weeks.length },
          expected: piece([{ value: expected, text: formatFixed(expected, 2) }]),
          missed: control.missed,
          expectedMissed: piece([
            { value: control.expectedMissed!, text: formatFixed(control.expectedMissed!, 1) },
          ]),
        }),
      ),
    );
  lines.push(...cusumFinding(statistics));
  if (agreement.n > 0) {
    const percent = figures.get('agreement-percent');
    const kappa = value(figures.get('cohen-kappa'));
    lines.push(
      lineOf(rich('figures.finding.agreement', { rate: value(percent), n: part(percent, 'n'), kappa })),
    );
  }
  if (appeals.resolved > 0)
    lines.push(
      lineOf(
        rich('figures.finding.appeals', {
          reversed: value(figures.get('appeals-reversed')),
          resolved: value(figures.get('appeals-resolved')),
        }),
      ),
    );
  return lines;
}

/** Recall corrected by golden items, with its assumption; nothing where it cannot be told. */
function correctedFinding(figures: FigureBook): Line[] {
  const recall = figures.get('recall-corrected');
  if (recall.value === null) return [];
  return [
    lineOf(
      rich('figures.finding.correctedRecall', { recall: value(recall), interval: piece(intervalOf(recall)) }),
    ),
  ];
}

function recallFinding(figures: FigureBook): Line {
  const recall = figures.get('recall');
  if (recall.value === null) return [t('figures.finding.noRecall')];
  return lineOf(
    rich('figures.finding.recall', { recall: value(recall), interval: piece(intervalOf(recall)) }),
  );
}

/** What the figures come to, in sentences; every number in them follows from the figures below. */
export function findings(facts: ReportFacts, figures: FigureBook): Section {
  return {
    number: '',
    title: t('report.findings'),
    blocks: [
      list(
        ...rateFindings(facts, figures),
        ...selectionFindings(facts, figures),
        ...turnedFindings(facts),
        queueFinding(figures),
        ...chanceFindings(facts, figures),
        recallFinding(figures),
        ...correctedFinding(figures),
      ),
    ],
  };
}
