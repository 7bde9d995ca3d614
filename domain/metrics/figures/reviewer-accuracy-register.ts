import { type Definition, defined } from './definition.ts';
import { alike, asDefined, type RegisteredFigure } from './registered-figure.ts';

const KORN_GRAUBARD = 'E. L. Korn, B. I. Graubard, Survey Methodology 24 (1998)';
const FUNNEL = 'D. J. Spiegelhalter, Statistics in Medicine 24 (2005)';
const DETECTION = 'N. A. Macmillan, C. D. Creelman, Detection Theory: A User’s Guide (2005)';
const SHRINKAGE = 'A. Gelman et al., Bayesian Data Analysis (2013), section 5.4';

/** Definitions of the figures of reviewers beyond plain shares. */
export const REVIEWER_ACCURACY_DEFINITIONS = {
  'golden-clustered': defined('golden-clustered', KORN_GRAUBARD),
  'golden-items-answered': defined('golden-clustered'),
  'golden-decided': defined('golden-decided'),
  'golden-inconclusive': defined('golden-decided'),
  'golden-confusion': defined('golden-confusion'),
  'golden-funnel': defined('golden-funnel', FUNNEL),
  'golden-d-prime': defined('reviewer-detection', DETECTION),
  'golden-criterion': defined('reviewer-detection', DETECTION),
  severity: defined('severity', SHRINKAGE),
  'severity-observed': defined('severity'),
  'severity-same-mix': defined('severity', SHRINKAGE),
  'severity-spread': defined('severity', SHRINKAGE),
  'learning-accuracy': defined(
    'reviewer-learning',
    'D. Firth, Biometrika 80 (1993); G. Heinze, M. Schemper, Statistics in Medicine 21 (2002)',
  ),
  'learning-time': defined(
    'reviewer-learning',
    'T. P. Wright, Journal of the Aeronautical Sciences 3 (1936)',
  ),
  'learning-step': defined('reviewer-learning'),
} satisfies Record<string, Definition>;
type DefinitionId = keyof typeof REVIEWER_ACCURACY_DEFINITIONS;

/** Their figures. */
export const REVIEWER_ACCURACY_FIGURES = {
  ...alike(
    'golden-clustered',
    'share',
    'golden-sensitivity-clustered',
    'golden-specificity-clustered',
    'golden-item-sensitivity-clustered',
    'golden-item-specificity-clustered',
  ),
  ...alike(
    'golden-items-answered',
    'count',
    'golden-risk-items',
    'golden-benign-items',
    'golden-item-risk-items',
    'golden-item-benign-items',
  ),
  ...alike(
    'golden-decided',
    'share',
    ...(['golden-decided-sensitivity', 'golden-decided-specificity'] as const),
    ...(['golden-decided-sensitivity-clustered', 'golden-decided-specificity-clustered'] as const),
    ...(['golden-item-decided-sensitivity', 'golden-item-decided-specificity'] as const),
    ...(['golden-item-decided-sensitivity-clustered', 'golden-item-decided-specificity-clustered'] as const),
  ),
  ...alike(
    'golden-inconclusive',
    'share',
    ...(['golden-inconclusive-risk', 'golden-inconclusive-benign'] as const),
    ...(['golden-inconclusive-risk-clustered', 'golden-inconclusive-benign-clustered'] as const),
    ...(['golden-item-inconclusive-risk', 'golden-item-inconclusive-benign'] as const),
    ...(['golden-item-inconclusive-risk-clustered', 'golden-item-inconclusive-benign-clustered'] as const),
  ),
  ...alike(
    'golden-confusion',
    'count',
    ...(['golden-risk-confirmed', 'golden-risk-not-confirmed', 'golden-risk-inconclusive'] as const),
    ...(['golden-benign-confirmed', 'golden-benign-not-confirmed', 'golden-benign-inconclusive'] as const),
  ),
  ...alike(
    'golden-funnel',
    'share',
    ...(['golden-sensitivity-centre', 'golden-specificity-centre'] as const),
    ...(['golden-sensitivity-lower-95', 'golden-sensitivity-upper-95'] as const),
    ...(['golden-sensitivity-lower-998', 'golden-sensitivity-upper-998'] as const),
    ...(['golden-specificity-lower-95', 'golden-specificity-upper-95'] as const),
    ...(['golden-specificity-lower-998', 'golden-specificity-upper-998'] as const),
  ),
  ...alike('golden-funnel', 'count', 'golden-sensitivity-outside', 'golden-specificity-outside'),
  ...asDefined('coefficient', 'golden-d-prime', 'golden-criterion'),
  ...asDefined('share', 'severity-observed'),
  ...alike('severity-observed', 'share', 'severity-expected'),
  ...asDefined('coefficient', 'severity'),
  ...alike('severity', 'coefficient', 'severity-unshrunken'),
  ...asDefined('share', 'severity-same-mix'),
  ...asDefined('coefficient', 'severity-spread'),
  ...asDefined('coefficient', 'learning-accuracy'),
  ...alike('learning-accuracy', 'share', 'learning-right'),
  ...asDefined('share', 'learning-time'),
  ...alike('learning-step', 'share', 'learning-step-accuracy'),
  ...alike('learning-step', 'seconds', 'learning-step-seconds'),
} satisfies Record<string, RegisteredFigure<DefinitionId>>;
