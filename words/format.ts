import { locale, PSEUDO_LOCALE } from './locale.ts';
import { CLOSING, OPENING } from './pseudo.ts';
import { t } from './words.ts';

/** In the pseudo-locale what comes from here is told from what does not by its brackets, as messages are. */
const shown = (text: string): string => (locale === PSEUDO_LOCALE ? `${OPENING}${text}${CLOSING}` : text);

// Where a number is negative, the minus of a zero is left out.
const decimal = (options: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options });
const fixed = (digits: number) =>
  decimal({ minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false });

/** Most digits that a threshold is written with; the lab advises none with more. */
export const THRESHOLD_DIGITS = 12;

const count = decimal({ maximumFractionDigits: 1 });
const risk = fixed(3);
const threshold = decimal({
  minimumFractionDigits: 3,
  maximumFractionDigits: THRESHOLD_DIGITS,
  useGrouping: false,
});
const figure = fixed(4);
const shares = new Map<number, Intl.NumberFormat>();
const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const both = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });
const either = new Intl.ListFormat(locale, { style: 'long', type: 'disjunction' });
const listing = new Intl.ListFormat(locale, { style: 'long', type: 'unit' });
const inOrder = new Intl.Collator(locale, { numeric: true });

/** 12345 → "12,345"; sums of weights with one decimal at most. */
export const formatCount = (amount: number): string => shown(count.format(amount));

/** A risk or threshold with three digits, as policies state it. */
export const formatRisk = (value: number): string => shown(risk.format(value));

/** A threshold with as many digits as it needs, three at least: what is written flags what was meant. */
export const formatThreshold = (value: number): string => shown(threshold.format(value));

/** 0.8712 → "87.1 %". */
export function formatPercent(share: number, digits = 1): string {
  let format = shares.get(digits);
  if (!format) {
    format = fixed(digits);
    shares.set(digits, format);
  }
  return t('units.percent', { amount: format.format(share * 100) });
}

/** With a minus sign that is none of the dashes between two bounds, and with none before a zero. */
export function formatSigned(value: number, format: (magnitude: number) => string): string {
  const text = format(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** A coefficient of agreement. */
export const formatCoefficient = (value: number): string => formatSigned(value, formatRisk);

/** 0.91237 → "0.9124"; a figure that is no share. */
export const formatFigure = (value: number | null): string =>
  value === null ? t('units.undefined') : shown(figure.format(value));

/** Date and time in the person's time zone. */
export const formatMoment = (iso: string): string => shown(moment.format(new Date(iso)));

/** Hours and minutes in the person's time zone. */
export const formatClock = (iso: string): string => shown(clock.format(new Date(iso)));

/** The date in the person's time zone. */
export const formatDay = (iso: string): string => shown(day.format(new Date(iso)));

/** "a, b, and c". */
export const formatList = (parts: readonly string[]): string => shown(both.format(parts));

/** "a, b, or c". */
export const formatChoice = (parts: readonly string[]): string => shown(either.format(parts));

/** "a, b, c": what stands in a cell or after a colon. */
export const formatListing = (parts: readonly string[]): string => shown(listing.format(parts));

/** Orders names as a person of this language would look for them, numbers in them by what they amount to. */
export const compareNames = (left: string, right: string): number => inOrder.compare(left, right);

const UNITS = [
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
  ['seconds', 1],
] as const;

/** A length of time in its two largest units, such as "2 h 5 min". */
export function formatDuration(seconds: number): string {
  let rest = Math.round(seconds);
  const parts: string[] = [];
  for (const [unit, size] of UNITS) {
    if (parts.length === 2) break;
    const amount = Math.floor(rest / size);
    if (amount > 0) parts.push(t(`units.${unit}`, { amount }));
    else if (parts.length === 1) break;
    rest -= amount * size;
  }
  const [large = t('units.seconds', { amount: 0 }), small] = parts;
  return small === undefined ? large : t('units.twoUnits', { large, small });
}

/** How long ago, in its largest unit: "5 min". */
export function formatAge(iso: string, now: number): string {
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
  if (seconds < 60) return t('units.justNow');
  const [unit, size] = UNITS.find(([, each]) => seconds >= each)!;
  return t(`units.${unit}`, { amount: Math.floor(seconds / size) });
}

const SIZES = ['bytes', 'kilobytes', 'megabytes', 'gigabytes'] as const;
const size = fixed(1);

/** Bytes in the largest unit that fits: "1.4 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return t('units.bytes', { amount: formatCount(bytes) });
  const exponent = Math.min(3, Math.floor(Math.log10(bytes) / 3));
  return t(`units.${SIZES[exponent]!}`, { amount: size.format(bytes / 1000 ** exponent) });
}
