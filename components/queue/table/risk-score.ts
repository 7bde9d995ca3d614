import { formatDifference, formatFixed } from '../../../words/format.ts';

/** Beyond this a risk is so close to 0 or 1 that its log-odds are rounding. */
const MOST = 36;
/** Log-odds at which the bar is full. */
const FULL = 20;

/** Log-odds of a risk, -36 to 36: 0 for one that is as likely as not, one more for each factor of e in the odds. */
export function logOddsOf(risk: number): number {
  return Math.min(MOST, Math.max(-MOST, Math.log(risk) - Math.log1p(-risk)));
}

/** "+14.2". */
export const formatLogOdds = (value: number): string =>
  formatDifference(value, (magnitude) => formatFixed(magnitude, 1));

/** How full the bar of a risk is, 0 to 1: empty up to even odds. */
export const barOf = (logOdds: number): number => Math.min(1, Math.max(0, logOdds / FULL));
