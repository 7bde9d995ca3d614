import type { Figure } from '../../../domain/metrics/figure.ts';
import type { FigureIndex } from '../../../domain/metrics/figure-index.ts';
import {
  type ExactFigureId,
  OUTCOME_FIGURES,
  type OutcomeFigureId,
} from '../../../domain/metrics/figure-register.ts';
import { t } from '../../../words/words.ts';
import { FigureCard } from './FigureCard.tsx';
import { FigureList, type FigureListProps } from './FigureList.tsx';
import { boundsText, restText, valueText } from './figure-text.ts';

/** The bounds of a figure and how they were made; nothing without. */
function intervalLines(figure: Figure | undefined): string[] {
  if (!figure || figure.interval === null) return [];
  const method = t(`figures.interval.${figure.interval}.name`);
  return [t('figures.intervalBy', { method, interval: boundsText(figure) })];
}

/** The same figure with the exact interval; undefined for those that have none. */
const exactly = (figures: FigureIndex, id: OutcomeFigureId) =>
  `${id}-exact` in OUTCOME_FIGURES ? figures.find(`${id as ExactFigureId}-exact`) : undefined;

interface OutcomeFiguresProps extends Pick<FigureListProps, 'layout'> {
  figures: FigureIndex;
  ids: readonly OutcomeFigureId[];
  scope?: string;
}

/** Figures of the outcomes, each with its numerator, denominator and intervals. */
export function OutcomeFigures({ figures, ids, scope = 'all', layout }: OutcomeFiguresProps) {
  return (
    <FigureList layout={layout}>
      {ids.map((id) => {
        const figure = figures.get(id, scope);
        const rest = restText(figure);
        return (
          <FigureCard
            key={id}
            id={id}
            value={figure.value === null ? null : valueText(figure)}
            details={[
              ...(rest === null ? [] : [rest]),
              ...intervalLines(figure),
              ...(scope === 'all' ? intervalLines(exactly(figures, id)) : []),
            ]}
          />
        );
      })}
    </FigureList>
  );
}
