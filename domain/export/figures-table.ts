import { definitionWords, figureName, intervalWords, scopeWords } from '../../words/export-words.ts';
import { STAMP_COLUMNS } from '../decisions/stamp.ts';
import { INTERVALS, OUTCOME_DEFINITIONS, SCOPES } from '../metrics/figures/definitions.ts';
import type { Figure } from '../metrics/figures/figure.ts';
import { explained } from './explained.ts';
import { type Provenance, stampOf } from './provenance.ts';
import type { Table } from './table.ts';

/** The columns of a figure. */
const FIGURE_COLUMNS = [
  'id',
  'scope',
  'name',
  'k',
  'n',
  'value',
  'low',
  'high',
  'interval',
  'unit',
  'definition',
] as const satisfies readonly (keyof Figure | 'name')[];

/** What each row says of the whole beside the stamp. */
const PERIOD_COLUMNS = [
  'period_from',
  'period_to',
  'policy_versions',
  'models',
  'review_policy_versions',
  'guidance_versions',
];

function periodCells({ period, versions }: Provenance) {
  const { policies, models, reviewPolicies, guidance } = versions;
  return [
    period.from,
    period.to,
    ...[policies, models, reviewPolicies, guidance].map((all) => all.join(';')),
  ];
}

/** Figures, one a row, none of them rounded, each with what it means and where it comes from. */
export function figuresTable(figures: readonly Figure[], provenance: Provenance): Table {
  const stamp = stampOf(provenance);
  const common = [...periodCells(provenance), ...STAMP_COLUMNS.map((column) => stamp[column] ?? null)];
  return {
    columns: [...FIGURE_COLUMNS, 'definition_text', 'source', ...PERIOD_COLUMNS, ...STAMP_COLUMNS],
    rows: figures.map((figure) => {
      const named = { ...figure, name: figureName(figure.id) };
      const { text } = definitionWords(figure.definition);
      const { source } = OUTCOME_DEFINITIONS[figure.definition];
      return [...FIGURE_COLUMNS.map((column) => named[column]), text, source, ...common];
    }),
  };
}

/** What the ids in the list of figures mean: definitions, ways to make an interval, scopes. */
export function definitionsTable(): Table {
  const kinds = {
    definition: explained(OUTCOME_DEFINITIONS, definitionWords),
    interval: explained(INTERVALS, intervalWords),
    scope: explained(SCOPES, scopeWords),
  };
  return {
    columns: ['kind', 'id', 'name', 'text', 'source', 'anchor'],
    rows: Object.entries(kinds).flatMap(([kind, all]) =>
      Object.entries(all).map(([id, { name, text, source, anchor }]) => [
        ...[kind, id, name, text, source],
        `docs/metrics.md#${anchor}`,
      ]),
    ),
  };
}
