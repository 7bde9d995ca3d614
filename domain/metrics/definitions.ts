/** What a figure means, for hover texts, exports and reports. */
export interface Definition {
  name: string;
  /** One or two sentences. */
  text: string;
  /** Where formula or definition come from. */
  source: string;
  /** In docs/metrics.md. */
  anchor: string;
}

const HERE = 'Second Look, docs/metrics.md';
const REPORT = 'European Commission, COM(2025) 740 final, 27.11.2025';

function defined(name: string, anchor: string, text: string, source: string = HERE): Definition {
  return { name, text, source, anchor };
}

/** Every definition by its id. The ids stand in exports and keep their meaning. */
export const DEFINITIONS = {
  'flagged-case': defined(
    'Flagged cases',
    'flagged-case',
    'Cases that at least one detection layer flagged; audit samples and golden items alone are not flagged.',
  ),
  'final-verdict': defined(
    'Final verdicts',
    'final-verdict',
    'Flagged cases by their final verdict: the latest second review, else the latest first review. An appeal leaves it.',
  ),
  pending: defined(
    'Pending cases',
    'pending',
    'Flagged cases without a final verdict. They stand beside the rates and never in them.',
  ),
  'confirmation-rate': defined(
    'Confirmation rate',
    'confirmation-rate',
    'Confirmed ÷ reviewed, over flagged cases with a final verdict; inconclusive ones count as reviewed.',
    `${REPORT}, section 2.3.3, note 34`,
  ),
  'confirmation-rate-decided': defined(
    'Confirmation rate of decided cases',
    'confirmation-rate-decided',
    'Confirmed ÷ (confirmed + not confirmed): the inconclusive are left out.',
  ),
  'unconfirmed-per-flagged': defined(
    'Unconfirmed per flagged',
    'unconfirmed-per-flagged',
    '(Reviewed − confirmed) ÷ reviewed, over flagged cases with a final verdict.',
    `${REPORT}, Table 5`,
  ),
  'reversed-per-actioned': defined(
    'Reversed per actioned',
    'reversed-per-actioned',
    'Confirmed flagged cases that an appeal reversed ÷ flagged cases whose final verdict is confirmed. A reversal of a case that was never confirmed is no part of it.',
    `${REPORT}, Table 5`,
  ),
  'reversed-per-appealed': defined(
    'Reversed per appealed',
    'reversed-per-appealed',
    'Flagged cases that an appeal reversed ÷ flagged cases with a resolved appeal.',
    `${REPORT}, Table 5`,
  ),
  'pending-age': defined(
    'Age of the queue',
    'pending-age',
    'Days from flagging to the moment the figures are taken at, over pending cases; median, 90th percentile and oldest.',
  ),
  'handling-time': defined(
    'Handling time',
    'handling-time',
    'Active seconds of the standing first and second reviews of flagged cases, where known; sum, median and 90th percentile.',
    'R. J. Hyndman, Y. Fan, The American Statistician 50 (1996), type 7',
  ),
  appeals: defined(
    'Appeals',
    'appeals',
    'Flagged cases on which an appeal was opened, each once, by what the latest resolution said; pending ones have none.',
  ),
  'appeal-days': defined(
    'Days to resolve an appeal',
    'appeal-days',
    'Median of the days from the opening of an appeal to its latest decision, over resolved appeals whose opening is known.',
  ),
  'agreement-percent': defined(
    'Agreement',
    'agreement',
    'Share of cases in which the latest second review and the latest first review by somebody else say the same.',
  ),
  'cohen-kappa': defined(
    'Cohen’s kappa',
    'agreement',
    'Agreement beyond what the two reviewers’ own shares of each answer would give by chance.',
    'J. Cohen, Educational and Psychological Measurement 20 (1960)',
  ),
  'gwet-ac1': defined(
    'Gwet’s AC1',
    'agreement',
    'Agreement beyond chance, with a chance that stays small when one answer prevails.',
    'K. L. Gwet, British Journal of Mathematical and Statistical Psychology 61 (2008)',
  ),
  'krippendorff-alpha': defined(
    'Krippendorff’s alpha',
    'agreement',
    'Agreement beyond what shuffling all given answers would give; nominal.',
    'K. Krippendorff, Computing Krippendorff’s alpha-reliability (2011)',
  ),
  confusion: defined(
    'First against second',
    'confusion',
    'How many cases had this first verdict and this second one, over the cases that agreement is taken over.',
  ),
  'golden-sensitivity': defined(
    'Sensitivity on labelled cases',
    'golden-accuracy',
    'Confirmed ÷ first and second reviews of cases whose label says risk, golden items among them. Of a golden item the first answer counts.',
  ),
  'golden-specificity': defined(
    'Specificity on labelled cases',
    'golden-accuracy',
    'Not confirmed or inconclusive ÷ first and second reviews of cases whose label says benign, golden items among them. Of a golden item the first answer counts.',
  ),
  'golden-item-sensitivity': defined(
    'Sensitivity on golden items',
    'golden-item-accuracy',
    'Confirmed ÷ first answers to golden items whose label says risk; other labelled cases are left out. An answer that was undone or corrected later counts as it was given.',
  ),
  'golden-item-specificity': defined(
    'Specificity on golden items',
    'golden-item-accuracy',
    'Not confirmed or inconclusive ÷ first answers to golden items whose label says benign; other labelled cases are left out. An answer that was undone or corrected later counts as it was given.',
  ),
  'anchoring-rate': defined(
    'Confirmation rate of first reviews',
    'anchoring',
    'Confirmed ÷ latest first reviews of flagged cases, those with score and evidence hidden apart from those with them shown.',
  ),
  'anchoring-difference': defined(
    'Shown less blind',
    'anchoring',
    'Confirmation rate of first reviews that saw the score less that of those that did not.',
    'R. G. Newcombe, Statistics in Medicine 17 (1998), method 10',
  ),
  'anchoring-slope': defined(
    'High less low risk',
    'anchoring',
    'Confirmation rate of cases at or above the median risk less that of cases below: how far verdicts go with the score.',
    'R. G. Newcombe, Statistics in Medicine 17 (1998), method 10',
  ),
  'anchoring-slope-difference': defined(
    'Score anchoring',
    'anchoring',
    'How much more verdicts go with the score when it is shown: high less low risk shown, less the same blind.',
    'R. G. Newcombe, Statistics in Medicine 20 (2001)',
  ),
  'anchoring-median-risk': defined(
    'Median risk of first reviews',
    'anchoring',
    'The risk that parts high from low: the median over blind and shown first reviews together.',
  ),
  recall: defined(
    'Recall estimate',
    'recall',
    'Caught ÷ (caught + misses expected). Caught are flagged cases that are confirmed and not reversed.',
    'D. G. Horvitz, D. J. Thompson, JASA 47 (1952)',
  ),
  'expected-misses': defined(
    'Misses expected',
    'recall',
    'Sum over score bands of population × misses ÷ reviewed, in the latest audit sample, with the misses that other draws found.',
    'D. G. Horvitz, D. J. Thompson, JASA 47 (1952)',
  ),
  'audit-stratum': defined(
    'Audit sample by score band',
    'audit-stratum',
    'Of a score band: population (drawn ÷ inclusion probability), drawn, reviewed with a yes or no, and misses among them.',
  ),
  'weekly-rate': defined(
    'Weekly confirmation rate',
    'weekly-rate',
    'Confirmation rate of the flagged cases whose final verdict was given in that ISO week (UTC).',
  ),
  'running-rate': defined(
    'Running confirmation rate',
    'running-rate',
    'Confirmation rate of everything decided up to the end of that day, with an interval that holds on every day at once.',
    'H. Robbins, Annals of Mathematical Statistics 41 (1970); T. L. Lai, Annals of Statistics 4 (1976)',
  ),
  psi: defined(
    'Population stability index',
    'score-drift',
    'How far the risks of flagged cases moved between two periods: Σ (q − p) ln(q ∕ p) over deciles of both together.',
    'B. Yurdakul, J. Naranjo, Journal of Risk Model Validation 14 (2020)',
  ),
  'psi-by-chance': defined(
    'Stability index by chance',
    'score-drift',
    'What the index shows in samples of these sizes when nothing has changed, from 1,000 permutations; p is the share at or above.',
    'B. Yurdakul, J. Naranjo, Journal of Risk Model Validation 14 (2020)',
  ),
  'drift-bin': defined(
    'Scores by period',
    'score-drift',
    'How many risks of each period lie in this bin; from, inclusive, to, exclusive but for the last.',
  ),
} satisfies Record<string, Definition>;
export type DefinitionId = keyof typeof DEFINITIONS;

/** How intervals are made; all are of 95 %. */
export const INTERVALS = {
  wilson: defined('Wilson', 'wilson', 'Score interval of a share.', 'E. B. Wilson, JASA 22 (1927)'),
  'clopper-pearson': defined(
    'Clopper–Pearson',
    'clopper-pearson',
    'Exact interval of a share, by quantiles of the beta distribution.',
    'C. J. Clopper, E. S. Pearson, Biometrika 26 (1934)',
  ),
  newcombe: defined(
    'Newcombe',
    'newcombe',
    'Of a difference of shares, by squaring and adding the distances of their Wilson bounds.',
    'R. G. Newcombe, Statistics in Medicine 17 (1998) and 20 (2001)',
  ),
  jackknife: defined(
    'Jackknife',
    'jackknife',
    'Of a coefficient of agreement, from leaving out each pair once.',
    'J. L. Fleiss, M. Davies, American Journal of Epidemiology 115 (1982)',
  ),
  stratified: defined(
    'Stratified',
    'recall',
    'Of what an audit sample says, from all score bands together; it stays above 0 misses when none was found.',
    'J. P. Buonaccorsi, American Statistician 41 (1987); G. Y. Zou, A. Donner, Statistics in Medicine 27 (2008)',
  ),
  anytime: defined(
    'Confidence sequence',
    'running-rate',
    'Holds at every moment at once, however often one looks.',
    'H. Robbins, Annals of Mathematical Statistics 41 (1970)',
  ),
} satisfies Record<string, Definition>;
export type IntervalMethod = keyof typeof INTERVALS;

/** What a figure may be taken over: the word before the colon of its scope. */
export const SCOPES = {
  all: defined('All', 'scopes', 'Everything that the filter leaves.'),
  layer: defined(
    'Layer',
    'by-layer',
    'Flagged cases that the layer flagged; a case counts in each of its layers.',
  ),
  characteristic: defined(
    'Characteristic',
    'by-characteristic',
    'Cases whose final review marked it; for agreement, whether first and second reviewer marked it.',
  ),
  locale: defined('Locale', 'scopes', 'Flagged cases of that locale; "unknown" where none is named.'),
  channel: defined('Channel', 'scopes', 'Flagged cases from that channel; "unknown" where none is named.'),
  policy: defined('Policy version', 'scopes', 'Cases that this version of the policy flagged.'),
  model: defined('Model', 'scopes', 'Cases that this version of the model scored.'),
  reviewer: defined(
    'Reviewer',
    'by-reviewer',
    'Flagged cases that they reviewed, each once, with the latest of what they said.',
  ),
  month: defined('Month', 'scopes', 'Cases that were flagged in that month, in UTC.'),
  verdicts: defined('Verdicts', 'confusion', 'A first verdict and a second one.'),
  band: defined('Score band', 'audit-stratum', 'From, inclusive, to, exclusive.'),
  week: defined('Week', 'weekly-rate', 'ISO week of the final verdict, in UTC.'),
  day: defined('Day', 'running-rate', 'Up to the end of that day, in UTC.'),
  drift: defined('Periods', 'score-drift', 'The reference period, then the one compared with it.'),
  scores: defined('Scores', 'score-drift', 'A bin of risks.'),
} satisfies Record<string, Definition>;
