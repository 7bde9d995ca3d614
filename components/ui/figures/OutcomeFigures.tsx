import type { Figure } from '../../../domain/metrics/figures/figure.ts';
import type { FigureIndex } from '../../../domain/metrics/figures/figure-index.ts';
import type { OutcomeFigureId } from '../../../domain/metrics/figures/figure-register.ts';
import { t } from '../../../words/words.ts';
import { FigureCard } from './FigureCard.tsx';
import { FigureList, type FigureListProps } from './FigureList.tsx';
import { boundsText, restText, valueText } from './figure-text.ts';
import { useShown } from './shown-bounds.ts';

/** The bounds of a figure and how they were made; nothing without. */
export function intervalLines(figure: Figure): string[] {
  if (figure.interval === null) return [];
  const method = t(`figures.interval.${figure.interval}.name`);
  return [t('figures.intervalBy', { method, interval: boundsText(figure) })];
}

interface OutcomeFiguresProps extends Pick<FigureListProps, 'layout'> {
  figures: FigureIndex;
  ids: readonly OutcomeFigureId[];
  scope?: string;
}

/** Figures of the outcomes, each with its numerator, denominator and interval. */
export function OutcomeFigures({ figures, ids, scope = 'all', layout }: OutcomeFiguresProps) {
  const shown = useShown();
  return (
    <FigureList layout={layout}>
      {ids.map((id) => {
        const figure = shown(figures.get(id, scope));
        const rest = restText(figure);
        return (
          <FigureCard
            key={id}
            id={id}
            figure={figure}
            value={figure.value === null ? null : valueText(figure)}
            details={[...(rest === null ? [] : [rest]), ...intervalLines(figure)]}
          />
        );
      })}
    </FigureList>
  );
}
