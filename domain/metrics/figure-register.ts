import { DEFINITIONS, type DefinitionId } from './definitions.ts';

export type FigureUnit = 'share' | 'count' | 'days' | 'seconds' | 'coefficient';

/** What a figure is, wherever it stands. Source and place in docs/metrics.md are those of its definition. */
interface RegisteredFigure {
  readonly name: string;
  readonly definition: DefinitionId;
  readonly unit: FigureUnit;
}

/** Figures of one unit and one definition, each by its id with its name. */
function alike<Id extends string>(
  definition: DefinitionId,
  unit: FigureUnit,
  names: Readonly<Record<Id, string>>,
): Record<Id, RegisteredFigure> {
  const entries = Object.entries<string>(names).map(([id, name]) => [id, { name, definition, unit }]);
  return Object.fromEntries(entries);
}

/** Figures that are called as their definition is, and have its id. */
function asDefined<Id extends DefinitionId>(
  unit: FigureUnit,
  ...ids: readonly Id[]
): Record<Id, RegisteredFigure> {
  return Object.assign({}, ...ids.map((id) => alike(id, unit, { [id]: DEFINITIONS[id].name })));
}

/** Shares that stand twice: with Wilson's interval and, as "…-exact", with the exact one. */
const EXACT = {
  ...alike('confirmation-rate', 'share', {
    'confirmation-rate-exact': DEFINITIONS['confirmation-rate'].name,
  }),
  ...alike('confirmation-rate-decided', 'share', {
    'confirmation-rate-decided-exact': DEFINITIONS['confirmation-rate-decided'].name,
  }),
  ...alike('unconfirmed-per-flagged', 'share', {
    'unconfirmed-per-flagged-exact': DEFINITIONS['unconfirmed-per-flagged'].name,
  }),
  ...alike('reversed-per-actioned', 'share', {
    'reversed-per-actioned-exact': DEFINITIONS['reversed-per-actioned'].name,
  }),
  ...alike('reversed-per-appealed', 'share', {
    'reversed-per-appealed-exact': DEFINITIONS['reversed-per-appealed'].name,
  }),
};

/** Every figure by its id. The ids stand in exports and keep their meaning. */
export const FIGURES = {
  ...alike('flagged-case', 'count', { 'cases-flagged': 'Flagged cases' }),
  ...alike('final-verdict', 'count', {
    'cases-reviewed': 'Reviewed cases',
    'cases-confirmed': 'Confirmed cases',
    'cases-not-confirmed': 'Not confirmed cases',
    'cases-inconclusive': 'Inconclusive cases',
  }),
  ...alike('pending', 'count', { 'cases-pending': 'Pending cases' }),
  ...asDefined(
    'share',
    'confirmation-rate',
    'confirmation-rate-decided',
    'unconfirmed-per-flagged',
    'reversed-per-actioned',
    'reversed-per-appealed',
  ),
  ...EXACT,
  ...alike('pending-age', 'days', {
    'pending-age-median': 'Age of the queue, median',
    'pending-age-percentile-90': 'Age of the queue, 90th percentile',
    'pending-age-oldest': 'Age of the queue, oldest',
  }),
  ...alike('appeals', 'count', {
    'appeals-opened': 'Appeals opened',
    'appeals-resolved': 'Appeals resolved',
    'appeals-pending': 'Appeals pending',
    'appeals-upheld': 'Decisions upheld on appeal',
    'appeals-reversed': 'Decisions reversed on appeal',
  }),
  ...alike('appeal-days', 'days', { 'appeal-days': 'Days to resolve an appeal, median' }),
  ...alike('handling-time', 'count', { 'handling-reviews': 'Reviews with a handling time' }),
  ...alike('handling-time', 'seconds', {
    'handling-total': 'Handling time, total',
    'handling-median': 'Handling time, median',
    'handling-percentile-90': 'Handling time, 90th percentile',
  }),
  ...asDefined('share', 'agreement-percent'),
  ...asDefined('coefficient', 'cohen-kappa', 'gwet-ac1', 'krippendorff-alpha'),
  ...asDefined('count', 'confusion'),
  ...asDefined(
    'share',
    'golden-sensitivity',
    'golden-specificity',
    'golden-item-sensitivity',
    'golden-item-specificity',
  ),
  ...alike('anchoring-rate', 'share', {
    'anchoring-rate-blind': 'First reviews, blind',
    'anchoring-rate-shown': 'First reviews, shown',
  }),
  ...alike('anchoring-slope', 'share', {
    'anchoring-high-blind': 'High risk, blind',
    'anchoring-low-blind': 'Low risk, blind',
    'anchoring-slope-blind': 'High less low risk, blind',
    'anchoring-high-shown': 'High risk, shown',
    'anchoring-low-shown': 'Low risk, shown',
    'anchoring-slope-shown': 'High less low risk, shown',
  }),
  ...asDefined('share', 'anchoring-difference', 'anchoring-slope-difference'),
  ...asDefined('coefficient', 'anchoring-median-risk'),
  ...asDefined('share', 'recall'),
  ...asDefined('count', 'expected-misses'),
  ...alike('expected-misses', 'count', { 'known-misses': 'Misses that other draws found' }),
  ...alike('audit-stratum', 'count', {
    unsampled: 'Population without a review',
    'audit-population': 'Population of the band',
    'audit-drawn': 'Drawn',
    'audit-reviewed': 'Reviewed',
    'audit-misses': 'Misses',
  }),
  ...asDefined('share', 'weekly-rate', 'running-rate'),
  ...asDefined('coefficient', 'psi'),
  ...alike('psi-by-chance', 'coefficient', {
    'psi-expected': 'Index expected by chance',
    'psi-quantile-95': 'Index by chance, 95th percentile',
    'psi-p-value': 'p of the index',
  }),
  ...alike('drift-bin', 'count', {
    'drift-reference': 'Scores of the reference period',
    'drift-current': 'Scores of the compared period',
  }),
} satisfies Record<string, RegisteredFigure>;

export type FigureId = keyof typeof FIGURES;

/** Figures that stand a second time with an exact interval. */
export type ExactFigureId = keyof typeof EXACT extends `${infer Id}-exact` ? Id : never;
