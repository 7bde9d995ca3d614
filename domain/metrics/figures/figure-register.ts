import { CORRECTED_FIGURES } from './corrected-register.ts';
import { CUSUM_FIGURES } from './cusum-register.ts';
import type { DefinitionId, OutcomeDefinitionId } from './definitions.ts';
import { EARLY_FIGURES } from './early-figures.ts';
import { MATURITY_FIGURES } from './maturity-register.ts';
import { alike, asDefined, type RegisteredFigure } from './registered-figure.ts';
import { REVIEWER_ACCURACY_FIGURES } from './reviewer-accuracy-register.ts';
import { SECOND_OPINION_FIGURES } from './second-opinion-register.ts';
import { SELECTION_FIGURES } from './selection-register.ts';

/** Shares that stand twice: with Wilson's interval and, as "…-exact", with the exact one. */
const EXACT = {
  ...alike('confirmation-rate', 'share', 'confirmation-rate-exact'),
  ...alike('confirmation-rate-decided', 'share', 'confirmation-rate-decided-exact'),
  ...alike('unconfirmed-per-flagged', 'share', 'unconfirmed-per-flagged-exact'),
  ...alike('reversed-per-actioned', 'share', 'reversed-per-actioned-exact'),
  ...alike('reversed-per-appealed', 'share', 'reversed-per-appealed-exact'),
};

/** Figures that follow from the outcomes. The ids stand in exports and keep their meaning. */
export const OUTCOME_FIGURES = {
  ...alike('flagged-case', 'count', 'cases-flagged'),
  ...alike(
    'final-verdict',
    'count',
    'cases-reviewed',
    'cases-confirmed',
    'cases-not-confirmed',
    'cases-inconclusive',
  ),
  ...alike('pending', 'count', 'cases-pending'),
  ...asDefined(
    'share',
    'confirmation-rate',
    'confirmation-rate-decided',
    'unconfirmed-per-flagged',
    'reversed-per-actioned',
    'reversed-per-appealed',
  ),
  ...EXACT,
  ...alike('pending-age', 'days', 'pending-age-median', 'pending-age-percentile-90', 'pending-age-oldest'),
  ...alike(
    'appeals',
    'count',
    'appeals-opened',
    'appeals-resolved',
    'appeals-pending',
    'appeals-upheld',
    'appeals-reversed',
  ),
  ...asDefined('days', 'appeal-days'),
  ...alike('handling-time', 'count', 'handling-reviews'),
  ...alike('handling-time', 'seconds', 'handling-total', 'handling-median', 'handling-percentile-90'),
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
  ...REVIEWER_ACCURACY_FIGURES,
  ...alike('anchoring-rate', 'share', 'anchoring-rate-blind', 'anchoring-rate-shown'),
  ...alike(
    'anchoring-slope',
    'share',
    ...(['anchoring-high-blind', 'anchoring-low-blind', 'anchoring-slope-blind'] as const),
    ...(['anchoring-high-shown', 'anchoring-low-shown', 'anchoring-slope-shown'] as const),
  ),
  ...asDefined('share', 'anchoring-difference', 'anchoring-slope-difference'),
  ...asDefined('coefficient', 'anchoring-median-risk'),
  ...asDefined('share', 'recall'),
  ...asDefined('count', 'expected-misses'),
  ...alike('expected-misses', 'count', 'known-misses'),
  ...alike(
    'audit-stratum',
    'count',
    'unsampled',
    'audit-without-draw',
    'audit-ungrouped',
    'audit-population',
    'audit-drawn',
    'audit-reviewed',
    'audit-misses',
  ),
  ...CORRECTED_FIGURES,
  ...asDefined('share', 'weekly-rate', 'running-rate'),
  ...alike('control-chart', 'share', 'control-centre', 'control-lower', 'control-upper'),
  ...alike('control-chart', 'count', 'control-outside', 'control-missed'),
  ...alike('control-chart', 'coefficient', 'control-outside-expected', 'control-missed-expected'),
  ...CUSUM_FIGURES,
  ...alike('funnel', 'share', 'funnel-centre', 'funnel-lower-95', 'funnel-upper-95'),
  ...alike('funnel', 'share', 'funnel-lower-998', 'funnel-upper-998'),
  ...alike('funnel', 'count', 'funnel-outside'),
  ...asDefined('count', 'flow'),
  ...asDefined('coefficient', 'psi'),
  ...alike('psi-by-chance', 'coefficient', 'psi-expected', 'psi-quantile-95', 'psi-p-value'),
  ...alike('drift-bin', 'count', 'drift-reference', 'drift-current'),
  ...SELECTION_FIGURES,
  ...SECOND_OPINION_FIGURES,
  ...MATURITY_FIGURES,
} satisfies Record<string, RegisteredFigure<OutcomeDefinitionId>>;
export type OutcomeFigureId = keyof typeof OUTCOME_FIGURES;
export type OutcomeUnit = (typeof OUTCOME_FIGURES)[OutcomeFigureId]['unit'];

/** Figures that stand a second time with an exact interval. */
export type ExactFigureId = keyof typeof EXACT extends `${infer Id}-exact` ? Id : never;

/** Figures of a rule on evidence whose truth is known, in the order in which they are explained. */
const LAB_FIGURES = {
  ...asDefined('share', 'lab-precision', 'lab-recall', 'lab-specificity', 'lab-f1'),
  ...asDefined('count', 'lab-flagged', 'lab-median-messages'),
  ...asDefined('share', 'lab-speed', 'lab-f-latency'),
  ...EARLY_FIGURES,
  ...asDefined('coefficient', 'lab-average-precision', 'lab-roc-auc', 'lab-brier', 'lab-calibration-error'),
  ...asDefined(
    'coefficient',
    'lab-calibration-by-chance',
    'lab-calibration-debiased',
    'lab-calibration-slope',
    'lab-calibration-intercept',
  ),
} satisfies Record<string, RegisteredFigure<DefinitionId>>;
export type LabFigureId = keyof typeof LAB_FIGURES;

/** Figures of what a rule would bring in assumed traffic. */
const TRAFFIC_FIGURES = {
  ...asDefined('share', 'traffic-precision'),
  ...alike(
    'traffic-load',
    'count',
    'traffic-cases',
    'traffic-caught',
    'traffic-missed',
    'traffic-false-alarms',
  ),
  ...alike('traffic-load', 'hours', 'traffic-hours'),
} satisfies Record<string, RegisteredFigure<DefinitionId>>;

/** Figures of two periods, which no list of the figures of one has. */
const COMPARISON_FIGURES = {
  ...asDefined('share', 'confirmation-change'),
} satisfies Record<string, RegisteredFigure<DefinitionId>>;

/** Figures of several browsers together that no browser alone has. */
const COHORT_FIGURES = {
  ...alike('transcript-agreement', 'count', 'shared-transcripts'),
  ...alike('transcript-agreement', 'share', 'shared-agreement'),
  ...alike('transcript-agreement', 'coefficient', 'shared-alpha', 'shared-ac1'),
} satisfies Record<string, RegisteredFigure<DefinitionId>>;

/** Figures of somebody's training, which stand apart from all of the queue. */
const TRAINING_FIGURES = {
  ...asDefined('share', 'training-accuracy', 'training-sensitivity', 'training-specificity'),
  ...asDefined('coefficient', 'training-d-prime', 'training-criterion', 'training-roc'),
} satisfies Record<string, RegisteredFigure<DefinitionId>>;

/** Every figure that any screen shows, by its id. */
export const FIGURES = {
  ...OUTCOME_FIGURES,
  ...LAB_FIGURES,
  ...TRAFFIC_FIGURES,
  ...COMPARISON_FIGURES,
  ...COHORT_FIGURES,
  ...TRAINING_FIGURES,
} satisfies Record<string, RegisteredFigure<DefinitionId>>;
export type FigureId = keyof typeof FIGURES;
