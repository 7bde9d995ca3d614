import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import log1p from '@stdlib/math-base-special-log1p';

/**
 * The functions of `Math` that engines may round differently (Chromium and Node differ in the last digit of
 * `Math.log`), so that whoever recomputes a figure gets it to the last digit.
 */
export { exp, ln, log1p };

/** √(a² + b²), by operations that every engine rounds alike. */
export const hypotenuse = (a: number, b: number): number => Math.sqrt(a * a + b * b);

export const square = (value: number): number => value * value;

/** The sum in ascending order, so that the order of the values changes no digit; they are left sorted. */
export const ascendingSum = (values: Float64Array): number =>
  values.sort().reduce((sum, value) => sum + value, 0);
