import type { ClockDoubt } from '../../../domain/retention/doubt.ts';
import { countOf, formatMoment } from './format.ts';

const DAY = 86_400_000;

/** Why a clock is in doubt. */
export function ClockDoubtWords({ doubt: { present, known } }: { doubt: ClockDoubt }) {
  const days = Math.floor((Date.parse(present) - Date.parse(known)) / DAY);
  return (
    <>
      The clock of this computer says {formatMoment(present)}. Second Look was last in use on{' '}
      {formatMoment(known)}, {countOf(days, 'day')} earlier.
    </>
  );
}
