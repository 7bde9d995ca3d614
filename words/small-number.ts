import { formatExact } from './format.ts';
import { t } from './words.ts';

/** Below it a number is written with a power of ten. */
const SMALL = 0.001;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number from 0 to 1 that may be very small: "0.05", "1.2 × 10⁻¹¹", "0". */
export function formatSmall(value: number): string {
  if (value === 0 || value >= SMALL) return formatExact(value);
  const [factor, exponent] = value.toExponential(1).split('e-');
  const digits = [...exponent!].map((digit) => SUPERSCRIPTS[Number(digit)]!).join('');
  return t('units.powerOfTen', { factor: formatExact(Number(factor)), digits });
}
