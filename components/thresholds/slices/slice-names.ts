import { boundsOfLength, type Facet, NOT_NAMED } from '../../../domain/thresholds/evidence-set.ts';
import { formatMonth, languageName } from '../../../words/format.ts';
import { nameOf } from '../../../words/name-of.ts';
import { t } from '../../../words/words.ts';

/** "German (de)"; a code that names no language stays as it is. */
function localeName(code: string): string {
  // The code for several languages in one; not every browser has a name for it.
  if (code === 'mul') return t('thresholds.slices.severalLanguages');
  const name = languageName(code);
  return name === null ? code : t('thresholds.slices.language', { name, code });
}

/** "10–19 messages"; a band of another kind stays as it is. */
function lengthName(band: string): string {
  const bounds = boundsOfLength(band);
  if (!bounds) return band;
  const { from, below } = bounds;
  if (below === null) return t('thresholds.slices.lengths.from', { from });
  if (from === 0) return t('thresholds.slices.lengths.under', { to: below });
  return t('thresholds.slices.lengths.between', { from, last: below - 1 });
}

/** The value of a slice as a person reads it; channels and unknown codes stay imported text. */
export function sliceName(facet: Facet, value: string): string {
  switch (facet) {
    case 'locale':
      return value === NOT_NAMED ? t('thresholds.slices.notNamed') : localeName(value);
    case 'month':
      return formatMonth(value) ?? value;
    case 'difficulty':
      return value === 'easy' || value === 'hard' ? t(`thresholds.slices.difficulty.${value}`) : value;
    case 'characteristic':
      return nameOf('characteristic', value);
    case 'length':
      return lengthName(value);
    case 'channel':
      return value === NOT_NAMED ? t('thresholds.slices.notNamed') : value;
  }
}
