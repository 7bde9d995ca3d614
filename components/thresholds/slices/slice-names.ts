import type { Facet } from '../../../domain/thresholds/evidence-set.ts';
import { CHARACTERISTICS } from '../../../domain/transcript/characteristics.ts';

/** What the screen calls what evidence is cut by. */
export const FACET_NAMES: Record<Facet, string> = {
  locale: 'Language',
  channel: 'Channel',
  length: 'Length',
  difficulty: 'Difficulty',
  characteristic: 'Characteristic',
  month: 'Month',
};

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const monthAndYear = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "German (de)"; a code that names no language stays as it is. */
function localeName(code: string): string {
  // The code for several languages in one; not every browser has a name for it.
  if (code === 'mul') return 'Several languages (mul)';
  try {
    const name = languages.of(code);
    return name ? `${name} (${code})` : code;
  } catch {
    return code;
  }
}

/** "March 2026" of "2026-03". */
function monthName(month: string): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? month : monthAndYear.format(at);
}

/** The value of a slice as a person reads it; channels and unknown codes stay imported text. */
export function sliceName(facet: Facet, value: string): string {
  switch (facet) {
    case 'locale':
      return localeName(value);
    case 'month':
      return monthName(value);
    case 'difficulty':
      return value === 'easy' ? 'Easy' : value === 'hard' ? 'Hard' : value;
    case 'characteristic':
      return CHARACTERISTICS.find(({ id }) => id === value)?.name ?? value;
    case 'length':
    case 'channel':
      return value;
  }
}
