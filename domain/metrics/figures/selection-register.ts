import { type Definition, defined } from './definition.ts';
import { alike, asDefined } from './registered-figure.ts';

const POST_STRATIFIED = 'D. Holt, T. M. F. Smith, JRSS A 142 (1979)';

/** Of the figures that say how the cases were chosen, and what follows when that is made up for. */
export const SELECTION_DEFINITIONS = {
  'reviewed-share': defined('reviewed-share'),
  'confirmation-weighted': defined('confirmation-weighted', POST_STRATIFIED),
  'confirmation-bounds': defined('confirmation-bounds', 'C. F. Manski, American Economic Review 80 (1990)'),
  'mean-risk': defined('reviewed-share'),
  'risk-order': defined('risk-order', 'C. Spearman, American Journal of Psychology 15 (1904)'),
  'same-mix': defined('same-mix', 'P. Armitage, G. Berry, Statistical Methods in Medical Research (1994)'),
} satisfies Record<string, Definition>;

/** Those figures; their ids stand in exports and keep their meaning. */
export const SELECTION_FIGURES = {
  ...asDefined('share', 'reviewed-share', 'confirmation-weighted'),
  ...alike('confirmation-bounds', 'share', 'confirmation-lowest', 'confirmation-highest'),
  ...alike('mean-risk', 'coefficient', 'mean-risk-flagged', 'mean-risk-reviewed'),
  ...alike('risk-order', 'coefficient', 'risk-order', 'risk-order-p-value'),
  ...alike('same-mix', 'share', 'same-mix-covered'),
  ...alike('same-mix', 'share', 'same-mix-locale', 'same-mix-channel', 'same-mix-risk'),
};

/** What those figures may be taken over beside the rest. */
export const SELECTION_SCOPES = {
  tenth: defined('confirmation-weighted'),
  mix: defined('same-mix'),
} satisfies Record<string, Definition>;
