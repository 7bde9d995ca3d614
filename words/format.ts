import { locale, PSEUDO_LOCALE, place } from './locale.ts';
import { CLOSING, OPENING } from './pseudo.ts';
import { t } from './words.ts';

/** In the pseudo-locale what comes from here is told from what does not by its brackets, as messages are. */
const shown = (text: string): string => (locale === PSEUDO_LOCALE ? `${OPENING}${text}${CLOSING}` : text);

// Where a number is negative, the minus of a zero is left out.
const decimal = (options: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options });
interface Fixed {
  format(value: number): string;
}

/**
 * So many digits after the point. Rounded as JavaScript rounds, like the command line and the report: by all that a
 * number holds, where browsers round the shortest decimal that names it (1.005 to 1.01, although it is less).
 */
function fixed(digits: number): Fixed {
  const written = decimal({
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  });
  return { format: (value) => written.format(value.toFixed(digits) as `${number}`) };
}

/** Most digits that a threshold is written with; the lab advises none with more. */
export const THRESHOLD_DIGITS = 12;

const count = decimal({ maximumFractionDigits: 1 });
const measure = fixed(3);
const threshold = decimal({
  minimumFractionDigits: 3,
  maximumFractionDigits: THRESHOLD_DIGITS,
  useGrouping: false,
});
const ruleThreshold = decimal({ minimumFractionDigits: 2, maximumFractionDigits: 6, useGrouping: false });
const exact = decimal({ maximumFractionDigits: THRESHOLD_DIGITS, useGrouping: false });
const figure = fixed(4);
const contribution = fixed(2);
const large = decimal({ maximumFractionDigits: 0 });
const small = decimal({ maximumSignificantDigits: 3 });
const compact = decimal({ notation: 'compact', maximumFractionDigits: 0 });
const byDigits = new Map<number, Fixed>();
const moment = new Intl.DateTimeFormat(place, { dateStyle: 'medium', timeStyle: 'short' });
const clock = new Intl.DateTimeFormat(place, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const month = new Intl.DateTimeFormat(place, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const utcDay = new Intl.DateTimeFormat(place, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const utcYear = new Intl.DateTimeFormat(place, { year: 'numeric', timeZone: 'UTC' });
const utcDays = new Intl.DateTimeFormat(place, { dateStyle: 'medium', timeZone: 'UTC' });
const languages = new Intl.DisplayNames(place, { type: 'language', fallback: 'none' });
const day = new Intl.DateTimeFormat(place, { dateStyle: 'medium' });
const both = new Intl.ListFormat(place, { style: 'long', type: 'conjunction' });
const either = new Intl.ListFormat(place, { style: 'long', type: 'disjunction' });
const listing = new Intl.ListFormat(place, { style: 'long', type: 'unit' });
const inOrder = new Intl.Collator(place, { numeric: true });

/** 12345 → "12,345"; sums of weights with one decimal at most. */
export const formatCount = (amount: number): string => shown(count.format(amount));

/** A figure between 0 and 1 that is no risk, with three digits. */
export const formatMeasure = (value: number): string => shown(measure.format(value));

/** Most digits of a risk. */
const RISK_DIGITS = 12;

/**
 * A risk or threshold with three digits at least, and towards 1 with as many as it takes to tell it from 1 and from
 * others: two beside the nines. 0.5 → "0.500", 0.99961 → "0.99961", 1 → "1.000"; nothing below 1 reads 1.
 * @param most digits there is room for; what would take more is said to be above the nines that have one less
 */
export function formatRisk(value: number, most = RISK_DIGITS): string {
  const missing = 1 - value;
  if (missing <= 0 || missing >= 0.1) return shown(measure.format(value));
  const digits = Math.max(3, Math.ceil(-Math.log10(missing)) + 1);
  if (digits <= most) return shown(withDigits(digits).format(value));
  return t('units.above', { amount: withDigits(most - 1).format(1 - 10 ** (1 - most)) });
}

/** A threshold with as many digits as it needs, three at least: what is written flags what was meant. */
export const formatThreshold = (value: number): string => shown(threshold.format(value));

/** A threshold with two digits at least and six at most, as rules are written out. */
export const formatRuleThreshold = (value: number): string => shown(ruleThreshold.format(value));

/** A threshold with no more digits than it needs. */
export const formatExact = (value: number): string => shown(exact.format(value));

function withDigits(digits: number): Fixed {
  const known = byDigits.get(digits) ?? fixed(digits);
  byDigits.set(digits, known);
  return known;
}

/** A number with so many digits after the point. */
export const formatFixed = (value: number, digits: number): string => shown(withDigits(digits).format(value));

/** 0.8712 → "87.1 %". */
export const formatPercent = (share: number, digits = 1): string =>
  t('units.percent', { amount: withDigits(digits).format(share * 100) });

/** A share that may be far below one per cent, with three digits that say something: "0.0092 %", "12.5 %". */
export const formatFineShare = (share: number): string =>
  t('units.percent', { amount: small.format(share * 100) });

/** An expected number, which need not be whole: 12,346 or 12.3 or 0.0123. */
export const formatAmount = (amount: number): string =>
  shown((amount >= 1000 ? large : small).format(amount));

/** 12345 → "12K". */
export const formatRoughly = (amount: number): string => shown(compact.format(amount));

/** With a minus sign that is none of the dashes between two bounds, and with none before a zero. */
export function formatSigned(value: number, format: (magnitude: number) => string): string {
  const text = format(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** A difference with its sign. */
export const formatDifference = (value: number, format: (magnitude: number) => string): string =>
  value > 0 ? `+${format(value)}` : formatSigned(value, format);

/** A coefficient of agreement. */
export const formatCoefficient = (value: number): string => formatSigned(value, formatMeasure);

/** A contribution to log-odds, with its sign: "+0.42". */
export const formatContribution = (value: number): string =>
  shown(`${value < 0 ? '−' : '+'}${contribution.format(Math.abs(value))}`);

/** 0.91237 → "0.9124"; a figure that is no share. */
export const formatFigure = (value: number | null): string =>
  value === null ? t('units.undefined') : shown(figure.format(value));

/** Date and time in the person's time zone. */
export const formatMoment = (iso: string): string => shown(moment.format(new Date(iso)));

/** Hours and minutes in the person's time zone. */
export const formatClock = (iso: string): string => shown(clock.format(new Date(iso)));

/** A day of UTC within its year: "4 Mar" as this language writes it. */
export const formatUtcDay = (at: Date): string => shown(utcDay.format(at));

/** The year of a moment in UTC. */
export const formatUtcYear = (at: Date): string => shown(utcYear.format(at));

/** Days of UTC from the first to the last, with what they share said once: "9 Jan – 5 Feb 2026". */
export const formatUtcDays = (from: string, to: string): string =>
  shown(utcDays.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)));

/** A share as points of per cent, without its sign: "1.8". */
export const formatPoints = (difference: number): string =>
  shown(withDigits(1).format(Math.abs(difference) * 100));

/** The date in the person's time zone. */
export const formatDay = (iso: string): string => shown(day.format(new Date(iso)));

/** "March 2026" of "2026-03"; null where that is no month. */
export function formatMonth(yearAndMonth: string): string | null {
  const at = new Date(`${yearAndMonth}-01T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? null : shown(month.format(at));
}

/** The name of a language by its code; null where the browser knows none. */
export function languageName(code: string): string | null {
  try {
    const name = languages.of(code);
    return name === undefined ? null : shown(name);
  } catch {
    return null;
  }
}

/** "a, b and c". */
export const formatList = (parts: readonly string[]): string => shown(both.format(parts));

/** "a, b or c". */
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
