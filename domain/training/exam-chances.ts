import { exp } from '../metrics/numbers/exact.ts';
import { lnChoose } from '../metrics/numbers/ln-choose.ts';
import { errorLimits } from './early-end.ts';
import { type ExamSize, passProbability, type TrueShares } from './pass.ts';

/** An exam that may end early. */
export interface EndingExam extends ExamSize {
  earlyEnd?: boolean | undefined;
}

/** What somebody with these true shares meets. */
export interface ExamChances {
  pass: number;
  /** The chance that the exam ends before all is answered. */
  endsEarly: number;
  /** Cases answered, on average. */
  cases: number;
}

/**
 * Of each number of cases of a side, 0 to n, the chance that somebody with this true share is let go on after all of
 * them: one case after the other, over the numbers of errors that end nothing.
 */
function goesOn(n: number, bar: number, share: number): number[] {
  const limits = errorLimits(n, bar);
  let errors = [1];
  return limits.map((limit, answered) => {
    if (answered > 0) {
      const next = new Array<number>(errors.length + 1).fill(0);
      for (const [count, chance] of errors.entries()) {
        next[count]! += chance * share;
        next[count + 1]! += chance * (1 - share);
      }
      errors = next.map((chance, count) => (count < limit ? chance : 0));
    }
    return errors.reduce((sum, each) => sum + each, 0);
  });
}

/**
 * The exact chances of somebody with these true shares. With an early end, each side is walked case by case; the order
 * of the sides is any with the same chance, so that how many risks are among the first cases is hypergeometric.
 * @throws RangeError as `passProbability`
 */
export function examChances(exam: EndingExam, shares: TrueShares): ExamChances {
  const { risk, benign, bar, earlyEnd } = exam;
  const all = risk + benign;
  const pass = passProbability(exam, shares);
  if (!earlyEnd || risk === 0 || benign === 0) return { pass, endsEarly: 0, cases: all };
  const risks = goesOn(risk, bar, shares.sensitivity);
  const benigns = goesOn(benign, bar, shares.specificity);
  const goesOnAfter = (cases: number) => {
    let sum = 0;
    for (let place = Math.max(0, cases - benign); place <= Math.min(risk, cases); place += 1) {
      const ways = lnChoose(risk, place) + lnChoose(benign, cases - place) - lnChoose(all, cases);
      sum += exp(ways) * risks[place]! * benigns[cases - place]!;
    }
    return sum;
  };
  const after = Array.from({ length: all }, (_, cases) => goesOnAfter(cases));
  return {
    // Somebody who is let go on after all of both sides has reached both marks.
    pass: pass === 0 ? 0 : risks[risk]! * benigns[benign]!,
    endsEarly: 1 - after[all - 1]!,
    cases: after.reduce((sum, each) => sum + each, 0),
  };
}

/** A point of the operating characteristic. */
export interface OperatingPoint extends TrueShares, ExamChances {}

/**
 * The operating characteristic of an exam: the chances at each pair of these true shares, sensitivity within
 * specificity.
 * Source: the operating characteristic curve of acceptance sampling, NIST/SEMATECH e-Handbook of Statistical Methods,
 * 6.2.3.
 */
export function operatingCharacteristic(
  exam: EndingExam,
  sensitivities: readonly number[],
  specificities: readonly number[],
): OperatingPoint[] {
  return specificities.flatMap((specificity) =>
    sensitivities.map((sensitivity) => {
      const shares = { sensitivity, specificity };
      return { ...shares, ...examChances(exam, shares) };
    }),
  );
}
