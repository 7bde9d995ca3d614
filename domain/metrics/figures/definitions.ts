import { CORRECTED_DEFINITIONS, CORRECTED_INTERVALS } from './corrected-register.ts';
import { CUSUM_DEFINITIONS } from './cusum-register.ts';
import { type Definition, defined } from './definition.ts';
import { EARLY_DEFINITIONS } from './early-figures.ts';
import { MATURITY_DEFINITIONS, MATURITY_INTERVALS, MATURITY_SCOPES } from './maturity-register.ts';
import { REVIEWER_ACCURACY_DEFINITIONS } from './reviewer-accuracy-register.ts';
import {
  SECOND_OPINION_DEFINITIONS,
  SECOND_OPINION_INTERVALS,
  SECOND_OPINION_SCOPES,
} from './second-opinion-register.ts';
import { SELECTION_DEFINITIONS, SELECTION_SCOPES } from './selection-register.ts';

const REPORT = 'European Commission, COM(2025) 740 final, 27.11.2025';

/** Of the figures that follow from the outcomes. The ids stand in exports and keep their meaning. */
export const OUTCOME_DEFINITIONS = {
  'flagged-case': defined('flagged-case'),
  'final-verdict': defined('final-verdict'),
  pending: defined('pending'),
  'confirmation-rate': defined('confirmation-rate', `${REPORT}, section 2.3.3, note 34`),
  'confirmation-rate-decided': defined('confirmation-rate-decided'),
  'unconfirmed-per-flagged': defined('unconfirmed-per-flagged', `${REPORT}, Table 5`),
  'reversed-per-actioned': defined('reversed-per-actioned', `${REPORT}, Table 5`),
  'reversed-per-appealed': defined('reversed-per-appealed', `${REPORT}, Table 5`),
  'pending-age': defined('pending-age'),
  'handling-time': defined(
    'handling-time',
    'R. J. Hyndman, Y. Fan, The American Statistician 50 (1996), type 7',
  ),
  appeals: defined('appeals'),
  'appeal-days': defined('appeal-days'),
  'agreement-percent': defined('agreement'),
  'cohen-kappa': defined('agreement', 'J. Cohen, Educational and Psychological Measurement 20 (1960)'),
  'gwet-ac1': defined(
    'agreement',
    'K. L. Gwet, British Journal of Mathematical and Statistical Psychology 61 (2008)',
  ),
  'krippendorff-alpha': defined(
    'agreement',
    'K. Krippendorff, Computing Krippendorff’s alpha-reliability (2011)',
  ),
  confusion: defined('confusion'),
  'golden-sensitivity': defined('golden-accuracy'),
  'golden-specificity': defined('golden-accuracy'),
  'golden-item-sensitivity': defined('golden-item-accuracy'),
  'golden-item-specificity': defined('golden-item-accuracy'),
  ...REVIEWER_ACCURACY_DEFINITIONS,
  'anchoring-rate': defined('anchoring'),
  'anchoring-difference': defined('anchoring', 'R. G. Newcombe, Statistics in Medicine 17 (1998), method 10'),
  'anchoring-slope': defined('anchoring', 'R. G. Newcombe, Statistics in Medicine 17 (1998), method 10'),
  'anchoring-slope-difference': defined('anchoring', 'R. G. Newcombe, Statistics in Medicine 20 (2001)'),
  'anchoring-median-risk': defined('anchoring'),
  recall: defined('recall', 'D. G. Horvitz, D. J. Thompson, JASA 47 (1952)'),
  'expected-misses': defined('recall', 'D. G. Horvitz, D. J. Thompson, JASA 47 (1952)'),
  'audit-stratum': defined('audit-stratum'),
  ...CORRECTED_DEFINITIONS,
  'weekly-rate': defined('weekly-rate'),
  'running-rate': defined(
    'running-rate',
    'H. Robbins, Annals of Mathematical Statistics 41 (1970); T. L. Lai, Annals of Statistics 4 (1976)',
  ),
  'control-chart': defined('control-chart', 'NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.2'),
  ...CUSUM_DEFINITIONS,
  funnel: defined('funnel', 'D. J. Spiegelhalter, Statistics in Medicine 24 (2005)'),
  flow: defined('flow'),
  psi: defined('score-drift', 'B. Yurdakul, J. Naranjo, Journal of Risk Model Validation 14 (2020)'),
  'psi-by-chance': defined(
    'score-drift',
    'B. Yurdakul, J. Naranjo, Journal of Risk Model Validation 14 (2020)',
  ),
  'drift-bin': defined('score-drift'),
  ...SELECTION_DEFINITIONS,
  ...SECOND_OPINION_DEFINITIONS,
  ...MATURITY_DEFINITIONS,
} satisfies Record<string, Definition>;
export type OutcomeDefinitionId = keyof typeof OUTCOME_DEFINITIONS;

/** Of the figures of a rule on evidence whose truth is known. */
export const LAB_DEFINITIONS = {
  'lab-precision': defined('precision'),
  'lab-recall': defined('precision'),
  'lab-specificity': defined('specificity'),
  'lab-f1': defined('precision'),
  'lab-flagged': defined('thresholds'),
  'lab-median-messages': defined('median-messages'),
  'lab-speed': defined('speed', 'F. Sadeque, D. Xu, S. Bethard, WSDM 2018'),
  'lab-f-latency': defined('speed', 'F. Sadeque, D. Xu, S. Bethard, WSDM 2018'),
  ...EARLY_DEFINITIONS,
  'lab-average-precision': defined('average-precision'),
  'lab-roc-auc': defined('roc-auc'),
  'lab-brier': defined('brier', 'G. W. Brier, Monthly Weather Review 78 (1950)'),
  'lab-calibration-error': defined('calibration-error', 'C. Guo et al., ICML 2017'),
  'lab-calibration-by-chance': defined('calibration-by-chance'),
  'lab-calibration-debiased': defined('calibration-debiased', 'A. Kumar, P. Liang, T. Ma, NeurIPS 2019'),
  'lab-calibration-slope': defined('calibration-slope', 'D. R. Cox, Biometrika 45 (1958)'),
  'lab-calibration-intercept': defined('calibration-slope', 'B. Van Calster et al., BMC Medicine 17 (2019)'),
} satisfies Record<string, Definition>;

/** Of the figures of what a rule would bring in assumed traffic. */
export const TRAFFIC_DEFINITIONS = {
  'traffic-precision': defined('adjusted-precision'),
  'traffic-load': defined('traffic-load'),
} satisfies Record<string, Definition>;

/** Of the figures of two periods. */
export const COMPARISON_DEFINITIONS = {
  'confirmation-change': defined(
    'confirmation-change',
    'R. G. Newcombe, Statistics in Medicine 17 (1998), method 10',
  ),
} satisfies Record<string, Definition>;

/** Of the figures of several browsers together. */
export const COHORT_DEFINITIONS = {
  'transcript-agreement': defined('transcript-agreement'),
} satisfies Record<string, Definition>;

/** Of the figures of somebody's training. */
export const TRAINING_DEFINITIONS = {
  'training-accuracy': defined('training-answers'),
  'training-sensitivity': defined('training-answers'),
  'training-specificity': defined('training-answers'),
  'training-d-prime': defined(
    'd-prime',
    'N. A. Macmillan, C. D. Creelman, Detection Theory: A User’s Guide (2005)',
  ),
  'training-criterion': defined(
    'd-prime',
    'N. A. Macmillan, C. D. Creelman, Detection Theory: A User’s Guide (2005)',
  ),
  'training-roc': defined(
    'rating-roc',
    'N. A. Macmillan, C. D. Creelman, Detection Theory: A User’s Guide (2005)',
  ),
} satisfies Record<string, Definition>;

/** Every definition by its id. */
export const DEFINITIONS = {
  ...OUTCOME_DEFINITIONS,
  ...LAB_DEFINITIONS,
  ...TRAFFIC_DEFINITIONS,
  ...COMPARISON_DEFINITIONS,
  ...COHORT_DEFINITIONS,
  ...TRAINING_DEFINITIONS,
} satisfies Record<string, Definition>;
export type DefinitionId = keyof typeof DEFINITIONS;

/** How intervals are made; all are of 95 %. */
export const INTERVALS = {
  wilson: defined('wilson', 'E. B. Wilson, JASA 22 (1927)'),
  'clopper-pearson': defined('clopper-pearson', 'C. J. Clopper, E. S. Pearson, Biometrika 26 (1934)'),
  newcombe: defined('newcombe', 'R. G. Newcombe, Statistics in Medicine 17 (1998) and 20 (2001)'),
  jackknife: defined('jackknife', 'J. L. Fleiss, M. Davies, American Journal of Epidemiology 115 (1982)'),
  stratified: defined(
    'recall',
    'J. P. Buonaccorsi, American Statistician 41 (1987); D. R. Cox, N. Reid, JRSS-B 49 (1987)',
  ),
  'stratified-share': defined(
    'stratified-share',
    'L. Kish, Survey Sampling (1965); A. Agresti, B. A. Coull, The American Statistician 52 (1998)',
  ),
  clustered: defined('clustered', 'E. L. Korn, B. I. Graubard, Survey Methodology 24 (1998)'),
  delta: defined('delta', 'J. Gourevitch, E. Galanter, Psychometrika 32 (1967)'),
  posterior: defined('severity', 'A. Gelman et al., Bayesian Data Analysis (2013), section 5.4'),
  penalised: defined('reviewer-learning', 'D. Firth, Biometrika 80 (1993)'),
  student: defined('reviewer-learning'),
  ...MATURITY_INTERVALS,
  ...CORRECTED_INTERVALS,
  anytime: defined('running-rate', 'H. Robbins, Annals of Mathematical Statistics 41 (1970)'),
  ...SECOND_OPINION_INTERVALS,
} satisfies Record<string, Definition>;
export type IntervalMethod = keyof typeof INTERVALS;

/** What a figure may be taken over: the word before the colon of its scope. */
export const SCOPES = {
  all: defined('scopes'),
  layer: defined('by-layer'),
  characteristic: defined('by-characteristic'),
  locale: defined('scopes'),
  channel: defined('scopes'),
  policy: defined('scopes'),
  model: defined('scopes'),
  reviewer: defined('by-reviewer'),
  month: defined('scopes'),
  verdicts: defined('confusion'),
  band: defined('audit-stratum'),
  week: defined('weekly-rate'),
  day: defined('running-rate'),
  flow: defined('flow'),
  drift: defined('score-drift'),
  scores: defined('score-drift'),
  ...SELECTION_SCOPES,
  learning: defined('reviewer-learning'),
  ...SECOND_OPINION_SCOPES,
  ...MATURITY_SCOPES,
} satisfies Record<string, Definition>;
export type ScopeId = keyof typeof SCOPES;
