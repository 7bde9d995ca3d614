import type { Withheld } from '../domain/metrics/cases/withheld.ts';
import type { DefinitionId, IntervalMethod, ScopeId } from '../domain/metrics/figures/definitions.ts';
import type { FigureId } from '../domain/metrics/figures/figure-register.ts';
import {
  type IntervalShortfall,
  shortfallsOfFigure,
  shortfallsOfMethod,
} from '../domain/metrics/figures/interval-shortfalls.ts';
import { formatPercent } from './format.ts';
import { t } from './words.ts';

/** What something is called, and what it means in a sentence or two. */
export interface Explained {
  name: string;
  text: string;
}

/** What of rows and figures is left out for somebody, and why, in a sentence. */
export function withheldText(withheld: Withheld): string {
  return withheld.what === 'undecided'
    ? t('figures.withheld.undecided', { role: withheld.role })
    : t(`figures.withheld.${withheld.what}`);
}

/** What a figure is called. */
export const figureName = (id: FigureId): string => t(`figures.name.${id}`);

const shortfallText = ({ id, lowest }: IntervalShortfall): string =>
  t('figures.shortfall.line', { where: t(`figures.shortfall.where.${id}`), lowest: formatPercent(lowest) });

const withShortfalls = (text: string, shortfalls: readonly IntervalShortfall[]): string =>
  [text, ...shortfalls.map(shortfallText)].join(' ');

/** What a figure means, and where its interval is known to fall short. */
export const definitionWords = (id: DefinitionId): Explained => ({
  name: t(`figures.definition.${id}.name`),
  text: withShortfalls(t(`figures.definition.${id}.text`), shortfallsOfFigure(id)),
});

/** How an interval is made, and where it is known to fall short. */
export const intervalWords = (method: IntervalMethod): Explained => ({
  name: t(`figures.interval.${method}.name`),
  text: withShortfalls(t(`figures.interval.${method}.text`), shortfallsOfMethod(method)),
});

/** What a figure is taken over. */
export const scopeWords = (id: ScopeId): Explained => ({
  name: t(`figures.scope.${id}.name`),
  text: t(`figures.scope.${id}.text`),
});
