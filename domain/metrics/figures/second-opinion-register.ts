import { type Definition, defined } from './definition.ts';
import { alike, asDefined } from './registered-figure.ts';

const GWET = 'K. L. Gwet, British Journal of Mathematical and Statistical Psychology 61 (2008)';
const WEIGHTED = 'D. G. Horvitz, D. J. Thompson, JASA 47 (1952)';
const CONSENSUS = 'A. P. Dawid, A. M. Skene, Applied Statistics 28 (1979)';

/** Of figures that follow from cases that two people or more reviewed. */
export const SECOND_OPINION_DEFINITIONS = {
  'gwet-ac1-of-scale': defined('agreement', GWET),
  'weighted-agreement': defined('weighted-agreement', WEIGHTED),
  'pair-agreement': defined('pair-agreement'),
  'consensus-cases': defined('consensus', CONSENSUS),
  'consensus-prevalence': defined('consensus', CONSENSUS),
  'consensus-differing': defined('consensus', CONSENSUS),
  'consensus-confusion': defined('consensus', CONSENSUS),
} satisfies Record<string, Definition>;

/** What a pair of reviewers is taken over. */
export const SECOND_OPINION_SCOPES = { pair: defined('pair-agreement') } satisfies Record<string, Definition>;

/** Intervals of weighted coefficients. */
export const SECOND_OPINION_INTERVALS = {
  'weighted-jackknife': defined(
    'weighted-agreement',
    'K. M. Wolter, Introduction to Variance Estimation (2007), chapter 4',
  ),
} satisfies Record<string, Definition>;

/** Figures that follow from cases that two people or more reviewed. */
export const SECOND_OPINION_FIGURES = {
  ...asDefined('coefficient', 'gwet-ac1-of-scale'),
  ...alike('weighted-agreement', 'share', 'weighted-percent'),
  ...alike(
    'weighted-agreement',
    'coefficient',
    ...(['weighted-kappa', 'weighted-ac1', 'weighted-ac1-of-scale', 'weighted-alpha'] as const),
  ),
  ...alike('weighted-agreement', 'count', 'weighted-stands-for', 'weighted-unknown'),
  ...alike('pair-agreement', 'count', 'pairs-too-few', 'pair-cases'),
  ...alike('pair-agreement', 'share', 'pair-percent'),
  ...alike(
    'pair-agreement',
    'coefficient',
    ...(['pair-kappa', 'pair-ac1', 'pair-ac1-of-scale', 'pair-alpha'] as const),
  ),
  ...asDefined('count', 'consensus-cases'),
  ...alike('consensus-cases', 'count', 'consensus-by-three', 'consensus-known', 'consensus-rounds'),
  ...asDefined('share', 'consensus-prevalence', 'consensus-differing'),
  ...alike('consensus-confusion', 'count', 'consensus-reviews'),
  ...alike(
    'consensus-confusion',
    'share',
    ...(['consensus-risk-confirmed', 'consensus-risk-not-confirmed', 'consensus-risk-inconclusive'] as const),
    ...(['consensus-benign-confirmed', 'consensus-benign-not-confirmed'] as const),
    'consensus-benign-inconclusive',
  ),
};
