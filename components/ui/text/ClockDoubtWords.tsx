import type { ClockDoubt } from '../../../domain/retention/doubt.ts';
import { formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';

const DAY = 86_400_000;

/** Why a clock is in doubt. */
export function ClockDoubtWords({ doubt: { present, known } }: { doubt: ClockDoubt }) {
  const days = Math.floor((Date.parse(present) - Date.parse(known)) / DAY);
  return t('ui.clockDoubt', { present: formatMoment(present), known: formatMoment(known), days });
}
