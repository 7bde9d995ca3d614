import type { Figure } from '../../../domain/metrics/figures/figure.ts';
import { FIGURES, type FigureId } from '../../../domain/metrics/figures/figure-register.ts';
import { t } from '../../../words/words.ts';
import { CasesOpener } from './CasesOpener.tsx';
import { FigureName } from './FigureName.tsx';
import classes from './figures.module.css';

/** A figure of the register, which explains itself, called otherwise where needed; or a count with a name alone. */
type Named = { id: FigureId; name?: string } | { id?: never; name: string };

type FigureCardProps = Named & {
  /** Null where it is undefined. */
  value: string | null;
  /** Lines below it: numerator and denominator, interval. */
  details?: readonly string[];
  /** Where its cases can be listed, the value opens them. */
  figure?: Figure;
};

/** A figure with its name, its value and what is needed to read it. */
export function FigureCard({ id, name, value, details = [], figure }: FigureCardProps) {
  return (
    <div className={classes.figure}>
      <dt className={classes.name}>
        {id === undefined ? (
          name
        ) : (
          <FigureName name={name ?? t(`figures.name.${id}`)} definition={FIGURES[id].definition} />
        )}
      </dt>
      <dd className={classes.value} data-undefined={value === null || undefined}>
        {value === null ? t('units.undefined') : <CasesOpener figure={figure} text={value} />}
      </dd>
      {details.map((detail, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by their place
        <dd key={index} className={classes.detail}>
          {detail}
        </dd>
      ))}
    </div>
  );
}
