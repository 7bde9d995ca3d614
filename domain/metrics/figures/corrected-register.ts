import { type Definition, defined } from './definition.ts';
import { alike } from './registered-figure.ts';

const ROGAN_GLADEN = 'W. J. Rogan, B. Gladen, American Journal of Epidemiology 107 (1978)';
const POWERED = 'A. N. Angelopoulos et al., Science 382 (2023)';

/** Of what is corrected for reviewer error. */
export const CORRECTED_DEFINITIONS = {
  'verdict-error': defined('verdict-error', 'E. L. Korn, B. I. Graubard, Survey Methodology 24 (1998)'),
  'audited-prevalence': defined('audited-prevalence', 'D. G. Horvitz, D. J. Thompson, JASA 47 (1952)'),
  'corrected-recall': defined('corrected-recall', ROGAN_GLADEN),
  'corrected-prevalence': defined('corrected-recall', ROGAN_GLADEN),
  'powered-recall': defined('powered-recall', POWERED),
  'powered-prevalence': defined('powered-recall', POWERED),
} satisfies Record<string, Definition>;

/** The register’s entries of those figures. */
export const CORRECTED_FIGURES = {
  ...alike('verdict-error', 'share', 'verdict-sensitivity', 'verdict-specificity'),
  ...alike('verdict-error', 'count', 'verdict-items-sensitivity', 'verdict-items-specificity'),
  ...alike('audited-prevalence', 'share', 'prevalence'),
  ...alike('corrected-recall', 'share', 'recall-corrected'),
  ...alike('corrected-recall', 'count', 'misses-corrected', 'caught-corrected'),
  ...alike('corrected-prevalence', 'share', 'prevalence-corrected'),
  ...alike('powered-recall', 'share', 'recall-powered'),
  ...alike('powered-recall', 'count', 'misses-powered', 'caught-powered'),
  ...alike('powered-prevalence', 'share', 'prevalence-powered'),
};

/** How their intervals are made. */
export const CORRECTED_INTERVALS = {
  'design-effect': defined('design-effect', 'E. L. Korn, B. I. Graubard, Survey Methodology 24 (1998)'),
  held: defined(
    'held-interval',
    'E. C. Fieller, JRSS-B 16 (1954); G. Y. Zou, A. Donner, Statistics in Medicine 27 (2008)',
  ),
} satisfies Record<string, Definition>;
