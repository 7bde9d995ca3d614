import { type Definition, defined } from './definition.ts';
import { alike } from './registered-figure.ts';

/** Of the charts that add up evidence for a change. */
export const CUSUM_DEFINITIONS = {
  cusum: defined(
    'cusum',
    'S. H. Steiner et al., Biostatistics 1 (2000); O. A. Grigg, V. T. Farewell, D. J. Spiegelhalter, Statistical Methods in Medical Research 12 (2003)',
  ),
} satisfies Record<string, Definition>;

/** The register’s entries of their figures. */
export const CUSUM_FIGURES = {
  ...alike('cusum', 'share', 'cusum-reference', 'cusum-false-alarms'),
  ...alike('cusum', 'coefficient', 'cusum-limit', 'cusum-up', 'cusum-down'),
  ...alike('cusum', 'count', 'cusum-signals', 'cusum-reference-weeks'),
};
