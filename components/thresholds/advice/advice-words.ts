import { type Advice, type AdviceProblem, type Ask, FEWEST } from '../../../domain/thresholds/advice.ts';
import type { AdviceCertainty } from '../../../domain/thresholds/advice-bootstrap.ts';
import {
  formatAmount,
  formatCount,
  formatFineShare,
  formatFixed,
  formatPercent,
  formatThreshold,
  THRESHOLD_DIGITS,
} from '../../../words/format.ts';
import { t } from '../../../words/words.ts';

/** Enough to tell any two numbers below 1 apart. */
const ALL_DIGITS = 20;

/** What the threshold below is the answer to. */
export function answerText(ask: Ask): string {
  switch (ask.kind) {
    case 'capacity':
      return t('thresholds.advice.answer.capacity', { casesPerDay: formatAmount(ask.casesPerDay) });
    case 'precision':
    case 'recall':
      return t(`thresholds.advice.answer.${ask.kind}`, { floor: formatFineShare(ask.floor) });
    case 'cost':
      return t('thresholds.advice.answer.cost', {
        miss: formatAmount(ask.miss),
        falseAlarm: formatAmount(ask.falseAlarm),
      });
    case 'f-beta':
      return t('thresholds.advice.answer.f-beta', { beta: formatAmount(ask.beta) });
  }
}

/**
 * Which thresholds flag just what an advised one flags: bounds with as few digits as still hold it, three at least,
 * rounded inwards.
 */
export function sameText({ threshold, same }: Pick<Advice, 'threshold' | 'same'>): string {
  if (threshold === null || same === null) return '';
  const [low, high] = same;
  if (low >= high) return t('thresholds.advice.only', { threshold: formatThreshold(high) });
  for (let digits = 3; digits <= THRESHOLD_DIGITS; digits += 1) {
    const scale = 10 ** digits;
    const from = Math.ceil(low * scale) / scale;
    const to = Math.floor(high * scale) / scale;
    if (from < threshold && threshold <= to)
      return t('thresholds.advice.same', { from: formatFixed(from, digits), to: formatFixed(to, digits) });
  }
  return t('thresholds.advice.same', {
    from: formatFixed(low, ALL_DIGITS),
    to: formatFixed(high, ALL_DIGITS),
  });
}

/** No threshold does what was asked: what comes nearest, and what can be done. */
function unreachableText({ best, at }: AdviceProblem & { kind: 'unreachable' }, ask: Ask): string {
  if (ask.kind === 'capacity')
    return t('thresholds.advice.unreachable.capacity', {
      at: formatThreshold(at),
      best: formatAmount(best),
    });
  if (best === 0) return t('thresholds.advice.unreachable.nothing');
  const nearest = { best: formatPercent(best), at: formatThreshold(at) };
  if (ask.kind === 'precision' || ask.kind === 'recall')
    return t(`thresholds.advice.unreachable.${ask.kind}`, { ...nearest, floor: formatFineShare(ask.floor) });
  return t('thresholds.advice.unreachable.other', nearest);
}

/** Why an answer should not be trusted, or why there is none, and what to do about it. */
export function problemText(problem: AdviceProblem, ask: Ask): string {
  switch (problem.kind) {
    case 'no-positives':
    case 'no-negatives':
      return t(`thresholds.advice.problem.${problem.kind}`);
    case 'few-positives':
    case 'few-negatives':
      return t(`thresholds.advice.problem.${problem.kind}`, { n: problem.n, fewest: FEWEST });
    case 'no-false-alarms':
      return t('thresholds.advice.problem.no-false-alarms', { n: problem.n });
    case 'unreachable':
      return unreachableText(problem, ask);
    case 'ties':
      return t('thresholds.advice.problem.ties', {
        transcripts: formatCount(problem.transcripts),
        at: formatThreshold(Math.round(problem.at * 1e4) / 1e4),
      });
  }
}

/** How often resampled evidence had a threshold that does what was asked. */
export function resamplesText(
  { resamples, unreachable }: Pick<AdviceCertainty, 'resamples' | 'unreachable'>,
  advised: boolean,
): string {
  if (!advised && unreachable === resamples) return t('thresholds.advice.resamples.none', { resamples });
  if (!advised)
    return t('thresholds.advice.resamples.some', {
      count: resamples - unreachable,
      resamples,
      share: formatPercent(1 - unreachable / resamples),
    });
  if (unreachable === 0) return t('thresholds.advice.resamples.every', { resamples });
  return t('thresholds.advice.resamples.notEvery', {
    count: unreachable,
    resamples,
    share: formatPercent(unreachable / resamples),
  });
}
