import { exp } from './exact.ts';
import { lnChoose } from './ln-choose.ts';

/**
 * How many of the marked ones are among those drawn, without putting back: the inverse of the distribution function,
 * summed from the most likely number outwards. Time grows with the standard deviation.
 * @param total items, of which `marked` are marked and `drawn` are drawn
 * @param uniform in [0, 1)
 */
export function hypergeometric(total: number, marked: number, drawn: number, uniform: number): number {
  const least = Math.max(0, drawn + marked - total);
  const most = Math.min(drawn, marked);
  const mode = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (marked + 1)) / (total + 2))));
  const atMode = exp(
    lnChoose(marked, mode) + lnChoose(total - marked, drawn - mode) - lnChoose(total, drawn),
  );
  let left = uniform - atMode;
  if (left < 0) return mode;
  let [below, above] = [mode, mode];
  let [downwards, upwards] = [atMode, atMode];
  while (below > least || above < most) {
    if (above < most) {
      upwards *= ((marked - above) * (drawn - above)) / ((above + 1) * (total - marked - drawn + above + 1));
      above += 1;
      left -= upwards;
      if (left < 0) return above;
    }
    if (below > least) {
      downwards *= (below * (total - marked - drawn + below)) / ((marked - below + 1) * (drawn - below + 1));
      below -= 1;
      left -= downwards;
      if (left < 0) return below;
    }
  }
  return mode;
}
