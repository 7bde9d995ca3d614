import { type Advice, type AdviceProblem, type Ask, FEWEST } from '../../../domain/thresholds/advice.ts';
import type { AdviceCertainty } from '../../../domain/thresholds/advice-bootstrap.ts';
import {
  countOf,
  formatCount,
  formatPercent,
  formatThreshold,
  THRESHOLD_DIGITS,
} from '../../ui/text/format.ts';
import { fineShareText, formatAmount } from '../load/amounts.ts';

/** What the threshold below is the answer to. */
export function answerText(ask: Ask): string {
  switch (ask.kind) {
    case 'capacity':
      return `The lowest threshold that flags at most ${formatAmount(ask.casesPerDay)} cases a day.`;
    case 'precision':
      return `The lowest threshold at which at least ${fineShareText(ask.floor)} of the flags are right in the assumed traffic.`;
    case 'recall':
      return `The highest threshold that catches at least ${fineShareText(ask.floor)} of the risky transcripts.`;
    case 'cost':
      return `The threshold with the least expected cost when a miss costs ${formatAmount(ask.miss)} and a false alarm ${formatAmount(ask.falseAlarm)}.`;
    case 'f-beta':
      return `The threshold with the highest F-beta in the assumed traffic, with beta ${formatAmount(ask.beta)}.`;
  }
}

/**
 * Which thresholds flag just what an advised one flags: bounds with as few digits as still hold it, three at least,
 * rounded inwards.
 */
export function sameText({ threshold, same }: Pick<Advice, 'threshold' | 'same'>): string {
  if (threshold === null || same === null) return '';
  const [low, high] = same;
  if (low >= high) return `Only a threshold of ${formatThreshold(high)} flags so much.`;
  const words = (from: string, to: string) => `Every threshold above ${from} up to ${to} flags the same.`;
  for (let digits = 3; digits <= THRESHOLD_DIGITS; digits += 1) {
    const scale = 10 ** digits;
    const from = Math.ceil(low * scale) / scale;
    const to = Math.floor(high * scale) / scale;
    if (from < threshold && threshold <= to) return words(from.toFixed(digits), to.toFixed(digits));
  }
  return words(String(low), String(high));
}

/** No threshold does what was asked: what comes nearest, and what can be done. */
function unreachableText({ best, at }: AdviceProblem & { kind: 'unreachable' }, ask: Ask): string {
  if (ask.kind === 'capacity')
    return `No threshold flags so few: even at ${formatThreshold(at)} it is ${formatAmount(best)} cases a day. Plan for that many, or let fewer layers or characteristics flag by themselves.`;
  if (best === 0)
    return 'No threshold does it: this rule catches nothing risky in the evidence. Let another layer count, or choose other evidence.';
  const nearest = `${formatPercent(best)}, at the threshold ${formatThreshold(at)}`;
  if (ask.kind === 'precision')
    return `No threshold reaches ${fineShareText(ask.floor)} precision. The best is ${nearest}. Ask for less, or check the assumed prevalence: the rarer risk is, the lower the precision.`;
  if (ask.kind === 'recall')
    return `No threshold reaches ${fineShareText(ask.floor)} recall. The best is ${nearest}. Ask for less, or let the classifier count.`;
  return `No threshold does it. The best is ${nearest}.`;
}

/** Why an answer should not be trusted, or why there is none, and what to do about it. */
export function problemText(problem: AdviceProblem, ask: Ask): string {
  switch (problem.kind) {
    case 'no-positives':
      return 'The evidence has no risky transcript, so nobody can say what a threshold would catch. Choose evidence that has some.';
    case 'no-negatives':
      return 'The evidence has no benign transcript, so nobody can say what a threshold would flag wrongly. Choose evidence that has some.';
    case 'few-positives':
      return `The evidence has only ${countOf(problem.n, 'risky transcript')}. Recall may be far off: choose evidence with ${FEWEST} or more before you rely on this.`;
    case 'few-negatives':
      return `The evidence has only ${countOf(problem.n, 'benign transcript')}. False alarms may be far more or fewer: choose evidence with ${FEWEST} or more before you rely on this.`;
    case 'no-false-alarms':
      return `None of the ${countOf(problem.n, 'benign transcript')} is flagged here, so the evidence hardly says how many false alarms real traffic brings: mind the upper end of the cases a day. More benign transcripts would tell.`;
    case 'unreachable':
      return unreachableText(problem, ask);
    case 'ties':
      return `It cannot be met more closely: ${formatCount(problem.transcripts)} transcripts share the next lower score, ${formatThreshold(Number(problem.at.toFixed(4)))}, and would all be flagged at once, which is past what you asked.`;
  }
}

/** How often resampled evidence had a threshold that does what was asked. */
export function resamplesText(
  { resamples, unreachable }: Pick<AdviceCertainty, 'resamples' | 'unreachable'>,
  advised: boolean,
): string {
  const of = `of ${countOf(resamples, 'resample')}`;
  if (!advised)
    return unreachable === resamples
      ? `In none ${of} does any threshold do it either.`
      : `In ${formatCount(resamples - unreachable)} ${of} (${formatPercent(1 - unreachable / resamples)}) some threshold does it: with other evidence it might be reached.`;
  if (unreachable === 0) return `In every one ${of} some threshold does what you asked.`;
  return `In ${formatCount(unreachable)} ${of} (${formatPercent(unreachable / resamples)}) no threshold does what you asked: the evidence supports it only so far.`;
}
