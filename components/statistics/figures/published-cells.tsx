import type { PublishedEntry, PublishedWhat } from '../../../domain/metrics/published/beside-published.ts';
import { formatCount, formatPercent } from '../../../words/format.ts';
import { publishedWhat } from '../../../words/published-words.ts';
import { t } from '../../../words/words.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from './published.module.css';

/** The value of a published figure, as its source prints it. */
export function publishedValue({ value, unit, numerator, denominator }: PublishedEntry): string {
  if (value === null)
    return numerator === 0 && denominator === 0 ? t('units.undefined') : t('statistics.published.notGiven');
  // Two decimals, as the source prints its shares.
  if (unit === 'share') return formatPercent(value, value < 0.1 ? 2 : 0);
  return t('statistics.published.amount', { value: formatCount(value), unit });
}

/** Who published a figure, for when. */
export function Whose({ entry }: { entry: PublishedEntry }) {
  const text = [entry.provider, entry.year].filter((each) => each !== null).join(' ');
  return text === '' ? t('statistics.published.several') : <Isolated text={text} />;
}

/** What a figure is of; a sentence of the source stays as the source has it. */
export function What({ of }: { of: PublishedWhat }) {
  return of.kind === 'quoted' ? <Isolated text={of.text} /> : publishedWhat(of);
}

/** Who published a figure, and what it is of. */
export function WhoseAndWhat({ entry }: { entry: PublishedEntry }) {
  return (
    <>
      <Whose entry={entry} />
      <span className={classes.basis}>
        <What of={entry.what} />
      </span>
    </>
  );
}
