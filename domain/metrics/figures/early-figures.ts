import { type Definition, defined } from './definition.ts';
import { asDefined } from './registered-figure.ts';

/** Of the figures of how early, and how far up the ranking, the risky ones are found. */
export const EARLY_DEFINITIONS = {
  'lab-erisk-f-latency': defined(
    'erisk-latency',
    'D. E. Losada, F. Crestani, J. Parapar, Overview of eRisk 2019, CLEF 2019; F. Sadeque, D. Xu, S. Bethard, WSDM 2018',
  ),
  'lab-lead-messages': defined('lead-time'),
  'lab-gain': defined('lift', 'M. Vuk, T. Curk, Metodološki zvezki 3 (2006)'),
  'lab-lift': defined('lift', 'M. Vuk, T. Curk, Metodološki zvezki 3 (2006)'),
} satisfies Record<string, Definition>;

/** Gain and lift are charts, the others cards. */
export const EARLY_FIGURES = {
  ...asDefined('share', 'lab-erisk-f-latency'),
  ...asDefined('count', 'lab-lead-messages'),
  ...asDefined('share', 'lab-gain'),
  ...asDefined('coefficient', 'lab-lift'),
};
