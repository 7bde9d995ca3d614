/** Numbers with what they count; the numbers themselves are written by format.ts. */
export const units = {
  percent: '{amount} %',
  undefined: 'undefined',
  /** A numerator with its denominator. */
  fraction: '{k} of {n}',
  /** The two bounds of an interval. */
  range: '{low} – {high}',
  /** A number too small for its digits. */
  below: '< {amount}',
  above: '> {amount}',
  p: 'p = {p}',
  pBelow: 'p < {p}',
  /** A small number: the digits are those of the power, raised. */
  powerOfTen: '{factor} × 10⁻{digits}',
  days: '{amount, number} d',
  hours: '{amount, number} h',
  minutes: '{amount, number} min',
  seconds: '{amount, number} s',
  twoUnits: '{large} {small}',
  justNow: 'just now',
  bytes: '{amount} B',
  kilobytes: '{amount} kB',
  megabytes: '{amount} MB',
  gigabytes: '{amount} GB',
  kibibytes: '{amount} KiB',
  mebibytes: '{amount} MiB',
} as const;
