import { correctedDefinitions, correctedIntervals } from './figures-corrected.ts';
import { cusumDefinitions } from './figures-cusum.ts';
import { labDefinitions } from './figures-lab.ts';
import { maturityDefinitions, maturityIntervals, maturityScopes } from './figures-maturity.ts';
import { reviewerDefinition, reviewerInterval, reviewerScope } from './figures-reviewers.ts';
import { ofSecondOpinions } from './figures-second-opinions.ts';
import { selectionDefinitions, selectionIntervals, selectionScopes } from './figures-selection.ts';

/** What each definition of figures is called and says; their sources stand in the domain. */
export const definition = {
  'flagged-case': {
    name: 'Flagged cases',
    text: 'Cases that at least one detection layer flagged; audit samples and golden items alone are not flagged.',
  },
  'final-verdict': {
    name: 'Final verdicts',
    text: 'Flagged cases by their final verdict: the latest second review, else the latest first review. An appeal leaves it.',
  },
  pending: {
    name: 'Pending cases',
    text: 'Flagged cases without a final verdict. They stand beside the rates and never in them.',
  },
  'confirmation-rate': {
    name: 'Confirmation rate',
    text: 'Confirmed ÷ reviewed, over flagged cases with a final verdict; inconclusive ones count as reviewed.',
  },
  'confirmation-rate-decided': {
    name: 'Confirmation rate of decided cases',
    text: 'Confirmed ÷ (confirmed + not confirmed): the inconclusive are left out.',
  },
  'unconfirmed-per-flagged': {
    name: 'Unconfirmed of reviewed',
    text: '(Reviewed − confirmed) ÷ reviewed, over flagged cases with a final verdict.',
  },
  'reversed-per-actioned': {
    name: 'Reversed per actioned',
    text: 'Confirmed flagged cases that an appeal reversed ÷ flagged cases whose final verdict is confirmed. A reversal of a case that was never confirmed is no part of it.',
  },
  'reversed-per-appealed': {
    name: 'Reversed per appealed',
    text: 'Flagged cases that an appeal reversed ÷ flagged cases with a resolved appeal.',
  },
  'pending-age': {
    name: 'Age of the queue',
    text: 'Days from flagging to the moment the figures are taken at, over pending cases; median, 90th percentile and oldest.',
  },
  'handling-time': {
    name: 'Handling time',
    text: 'Active seconds of the standing first and second reviews of flagged cases, where known; sum, median and 90th percentile.',
  },
  appeals: {
    name: 'Appeals',
    text: 'Flagged cases on which an appeal was opened, each once, by what the latest resolution said; pending ones have none.',
  },
  'appeal-days': {
    name: 'Days to resolve an appeal',
    text: 'Median of the days from the opening of an appeal to its latest decision, over resolved appeals whose opening is known.',
  },
  'agreement-percent': {
    name: 'Agreement',
    text: 'Share of cases in which the latest second review and the latest first review by someone else agree.',
  },
  'cohen-kappa': {
    name: 'Cohen’s kappa',
    text: 'Agreement beyond what the two reviewers’ own shares of each answer would give by chance.',
  },
  'gwet-ac1': {
    name: 'Gwet’s AC1',
    text: 'Agreement beyond chance, with a chance that stays small when one answer prevails.',
  },
  'krippendorff-alpha': {
    name: 'Krippendorff’s alpha',
    text: 'Agreement beyond what shuffling all given answers would give; nominal.',
  },
  confusion: {
    name: 'First against second',
    text: 'How many cases had this first verdict and this second one, over the cases that agreement is taken over.',
  },
  'golden-sensitivity': {
    name: 'Sensitivity on labelled cases',
    text: 'Confirmed ÷ first and second reviews of cases whose label says risk, golden items among them. Of a golden item the first answer counts.',
  },
  'golden-specificity': {
    name: 'Specificity on labelled cases',
    text: 'Not confirmed or inconclusive ÷ first and second reviews of cases whose label says benign, golden items among them. Of a golden item the first answer counts.',
  },
  'golden-item-sensitivity': {
    name: 'Sensitivity on golden items',
    text: 'Confirmed ÷ first answers to golden items whose label says risk; other labelled cases are left out. An answer that was undone or corrected later counts as it was given.',
  },
  'golden-item-specificity': {
    name: 'Specificity on golden items',
    text: 'Not confirmed or inconclusive ÷ first answers to golden items whose label says benign; other labelled cases are left out. An answer that was undone or corrected later counts as it was given.',
  },
  'anchoring-rate': {
    name: 'Confirmation rate of first reviews',
    text: 'Confirmed ÷ latest first reviews of flagged transcripts, those with score and evidence hidden apart from those with them shown.',
  },
  'anchoring-difference': {
    name: 'Shown less blind',
    text: 'Confirmation rate of first reviews that saw the score less that of those that did not.',
  },
  'anchoring-slope': {
    name: 'High less low risk',
    text: 'Confirmation rate of transcripts at or above the median risk less that of those below: how far verdicts go with the score.',
  },
  'anchoring-slope-difference': {
    name: 'Score anchoring',
    text: 'How much more verdicts go with the score when it is shown: high less low risk shown, less the same blind.',
  },
  'anchoring-median-risk': {
    name: 'Median risk of first reviews',
    text: 'The risk that parts high from low: the median over blind and shown first reviews together.',
  },
  recall: {
    name: 'Recall estimate',
    text: 'Caught ÷ (caught + misses expected). Caught are flagged transcripts that are confirmed and not reversed; pictures are in neither.',
  },
  'expected-misses': {
    name: 'Misses expected',
    text: 'Sum over score bands of population × misses ÷ reviewed, in the latest audit sample, with the misses that other draws found.',
  },
  'audit-stratum': {
    name: 'Audit sample by score band',
    text: 'Of a score band: population (drawn ÷ inclusion probability), drawn, reviewed with a yes or no, and misses among them. For samples that name no draw, band, share drawn and time say which belong together; those without a share represent no other transcript.',
  },
  ...correctedDefinitions,
  'weekly-rate': {
    name: 'Weekly confirmation rate',
    text: 'Confirmation rate of the flagged cases whose final verdict was given in that ISO week (UTC).',
  },
  'running-rate': {
    name: 'Running confirmation rate',
    text: 'Confirmation rate of everything decided up to the end of that day, with an interval that holds on every day at once.',
  },
  'control-chart': {
    name: 'Control chart (p-chart)',
    text: 'Weekly rates against the rate of all weeks together ± 3 standard deviations for each week’s own number of cases. Outside means more than ordinary week-to-week variation. Beside it, the weeks whose own 95 % interval leaves out that rate. Each with how many chance alone would give, by the exact binomial.',
  },
  ...cusumDefinitions,
  funnel: {
    name: 'Funnel plot',
    text: 'Each reviewer’s rate against the exact binomial limits (95 % and 99.8 %) around the rate of all reviewers, for as many cases as that reviewer has.',
  },
  flow: {
    name: 'From flag to standing outcome',
    text: 'Flagged cases by latest first review, final verdict and the outcome that stands after appeal.',
  },
  'confirmation-change': {
    name: 'Change in confirmation rate',
    text: 'Confirmation rate of cases flagged in one period minus that of another, with Newcombe’s interval. More than chance if the interval excludes 0.',
  },
  psi: {
    name: 'Population stability index',
    text: 'How far the risks of flagged transcripts moved between two periods: Σ (q − p) ln(q ∕ p) over deciles of both together.',
  },
  'psi-by-chance': {
    name: 'Stability index by chance',
    text: 'What the index shows in samples of these sizes when nothing has changed, from 1,000 permutations; p is the share at or above.',
  },
  'drift-bin': {
    name: 'Scores by period',
    text: 'How many risks of each period lie in this bin; from, inclusive, to, exclusive but for the last.',
  },
  ...{ ...selectionDefinitions, ...reviewerDefinition, ...ofSecondOpinions.definition },
  ...maturityDefinitions,
  ...labDefinitions,
  'traffic-precision': {
    name: 'Precision in real traffic',
    text: 'Recall · π ÷ (recall · π + false-positive rate · (1 − π)), π the share that is risky there: recall and false-positive rate stay, precision does not.',
  },
  'traffic-load': {
    name: 'Daily workload',
    text: 'Transcripts per day · (π · recall + (1 − π) · false-positive rate), π the share that is risky there; hours by the minutes that a case takes.',
  },
  'transcript-agreement': {
    name: 'Agreement on the same transcripts',
    text: 'Over transcripts that two reviewers or more gave a first or second review, in whatever case and browser; the latest verdict of each, of a golden item the first.',
  },
  'training-accuracy': {
    name: 'Right answers',
    text: 'Right ÷ answered, in training. Confirmed is right for a risk, anything else for a benign case.',
  },
  'training-sensitivity': {
    name: 'Sensitivity',
    text: 'Of the risks in training, the share answered Confirmed.',
  },
  'training-specificity': {
    name: 'Specificity',
    text: 'Of the benign cases in training, the share not answered Confirmed.',
  },
  'training-d-prime': {
    name: 'd′',
    text: 'How well someone tells risk from its look-alikes, however readily they flag: 0 is guessing, 2 is 84 % of each right.',
  },
  'training-criterion': {
    name: 'Criterion',
    text: 'How readily someone flags: 0 is even, above 0 is sparing, below 0 is ready.',
  },
  'training-roc': {
    name: 'ROC from confidences',
    text: 'Sensitivity over false alarms at each step from surely a risk to surely benign. The area is the chance to rate a risk above a benign case; 0.5 is guessing.',
  },
} as const;

/** How intervals are made; all are of 95 %. */
export const interval = {
  wilson: { name: 'Wilson', text: 'Score interval of a share.' },
  'clopper-pearson': {
    name: 'Clopper–Pearson',
    text: 'Exact interval of a share, by quantiles of the beta distribution.',
  },
  newcombe: {
    name: 'Newcombe',
    text: 'Of a difference of shares, by squaring and adding the distances of their Wilson bounds.',
  },
  jackknife: { name: 'Jackknife', text: 'Of a coefficient of agreement, from leaving out each pair once.' },
  stratified: {
    name: 'Stratified',
    text: 'Of what an audit sample says, from all score bands together; it stays above 0 misses when none was found.',
  },
  ...{ ...selectionIntervals, ...reviewerInterval },
  ...correctedIntervals,
  anytime: {
    name: 'Confidence sequence',
    text: 'Holds at every moment at once, however often one looks.',
  },
  ...ofSecondOpinions.interval,
  ...maturityIntervals,
} as const;

/** What a figure may be taken over. */
export const scope = {
  all: { name: 'All', text: 'Everything that the filter leaves.' },
  layer: {
    name: 'Layer',
    text: 'Flagged cases that the layer flagged; a case counts in each of its layers.',
  },
  characteristic: {
    name: 'Characteristic',
    text: 'Cases whose final review marked it; for agreement, whether first and second reviewer marked it.',
  },
  locale: { name: 'Locale', text: 'Flagged cases of that locale; “unknown” where none is given.' },
  channel: { name: 'Channel', text: 'Flagged cases from that channel; “unknown” where none is given.' },
  policy: { name: 'Policy version', text: 'Cases that this version of the policy flagged.' },
  model: { name: 'Model', text: 'Cases that this version of the model scored.' },
  reviewer: {
    name: 'Reviewer',
    text: 'Flagged cases that they reviewed, each once, with the latest of what they said.',
  },
  month: { name: 'Month', text: 'Cases that were flagged in that month, in UTC.' },
  verdicts: { name: 'Verdicts', text: 'A first verdict and a second one.' },
  band: { name: 'Score band', text: 'From, inclusive, to, exclusive.' },
  week: { name: 'Week', text: 'ISO week of the final verdict, in UTC.' },
  day: { name: 'Day', text: 'Up to the end of that day, in UTC.' },
  flow: {
    name: 'Way of a case',
    text: 'Flagged cases by first review, final verdict and standing outcome, such as “flow:confirmed/confirmed/reversed”.',
  },
  drift: { name: 'Periods', text: 'The reference period, then the one compared with it.' },
  ...reviewerScope,
  ...maturityScopes,
  scores: { name: 'Scores', text: 'A bin of risks.' },
  ...{ ...selectionScopes, ...ofSecondOpinions.scope },
} as const;
