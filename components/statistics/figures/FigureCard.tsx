import { INTERVALS } from '../../../domain/metrics/definitions.ts';
import type { Figure } from '../../../domain/metrics/figure.ts';
import ratio from '../../ui/text/Ratio.module.css';
import { FigureName } from './FigureName.tsx';
import { fractionText, intervalText, valueText } from './figure-words.ts';

function IntervalLine({ figure }: { figure: Figure }) {
  if (figure.interval === null) return null;
  return (
    <dd className={ratio.detail}>
      {INTERVALS[figure.interval].name} 95 % {intervalText(figure)}
    </dd>
  );
}

/**
 * A figure with its numerator, denominator and interval.
 * @param exact the same with another interval
 */
export function FigureCard({ figure, exact, name }: { figure: Figure; exact?: Figure; name?: string }) {
  const fraction = fractionText(figure);
  return (
    <div className={ratio.figure}>
      <dt className={ratio.name}>
        <FigureName name={name ?? figure.name} definition={figure.definition} />
      </dt>
      <dd className={ratio.value} data-undefined={figure.value === null || undefined}>
        {valueText(figure)}
      </dd>
      {fraction && <dd className={ratio.detail}>{fraction}</dd>}
      <IntervalLine figure={figure} />
      {exact && <IntervalLine figure={exact} />}
    </div>
  );
}
