import { type Definition, defined } from './definition.ts';
import { alike, asDefined } from './registered-figure.ts';

const PRODUCT_LIMIT = 'E. L. Kaplan, P. Meier, JASA 53 (1958)';

/** Of the figures that time has not settled yet. */
export const MATURITY_DEFINITIONS = {
  settled: defined('settled'),
  'still-open': defined('settled'),
  'recall-with-pending': defined('recall-with-pending'),
  'reversed-within': defined('reversed-within', PRODUCT_LIMIT),
  'decided-before-flagged': defined('decided-before-flagged'),
} satisfies Record<string, Definition>;

/** Those figures; their ids stand in exports and keep their meaning. */
export const MATURITY_FIGURES = {
  ...alike('settled', 'share', 'settled-rate', 'settled-rate-decided', 'settled-unconfirmed'),
  ...asDefined('count', 'still-open', 'decided-before-flagged'),
  ...alike('recall-with-pending', 'count', 'recall-pending'),
  ...alike('recall-with-pending', 'share', 'recall-with-pending', 'recall-pending-all'),
  ...asDefined('share', 'reversed-within'),
};

/** How the interval of a share by maturity is made. */
export const MATURITY_INTERVALS = {
  'log-log': defined(
    'log-log',
    'J. D. Kalbfleisch, R. L. Prentice, The Statistical Analysis of Failure Time Data (1980)',
  ),
} satisfies Record<string, Definition>;

/** What a share by maturity is taken over. */
export const MATURITY_SCOPES = { days: defined('reversed-within') } satisfies Record<string, Definition>;
