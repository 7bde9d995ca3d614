import { CHOICES } from '../domain/policy/choices.ts';
import { clusterRulesOf } from '../domain/policy/cluster-rules.ts';
import type { Requirement, ReviewRules } from '../domain/policy/review-policy.ts';
import { trainingRulesOf } from '../domain/policy/training-rules.ts';
import { ruleInWords } from './assignment-rule-words.ts';
import { formatCount, formatListing } from './format.ts';
import { t } from './words.ts';

/** With one digit where it needs one: "12.5 %", "25 %". */
const percent = (share: number) => t('units.percent', { amount: formatCount(share * 100) });
const inMinutes = (minutes: number) => t('reviewRules.minutes', { minutes });

function needs(requirement: Requirement): string {
  const parts = (['characteristic', 'reason', 'note'] as const).filter((part) => requirement[part]);
  return parts.length === 0
    ? t('reviewRules.nothing')
    : formatListing(parts.map((part) => t(`reviewRules.part.${part}`)));
}

const assignments = ({ assignment = [] }: ReviewRules) =>
  assignment.length === 0 ? t('reviewRules.nothing') : assignment.map(ruleInWords).join('; ');

function trainingInWords(rules: ReviewRules): [name: string, value: string][] {
  const training = trainingRulesOf(rules);
  const { clockMinutes, requireCertificate, earlyEnd } = training;
  const days = (count: number) => t('reviewRules.days', { days: count });
  return [
    [t('reviewRules.name.training.require'), t(`reviewRules.require.${requireCertificate ? 'yes' : 'no'}`)],
    [t('reviewRules.name.training.risk'), formatCount(training.risk)],
    [t('reviewRules.name.training.benign'), formatCount(training.benign)],
    [t('reviewRules.name.training.bar'), percent(training.bar)],
    [t('reviewRules.name.training.wait'), days(training.waitDays)],
    [t('reviewRules.name.training.drill'), formatCount(training.drillItems)],
    [t('reviewRules.name.training.certificate'), days(training.certificateDays)],
    [
      t('reviewRules.name.training.clock'),
      clockMinutes === null ? t('reviewRules.noLimit') : inMinutes(clockMinutes),
    ],
    [t('reviewRules.name.training.early'), t(`reviewRules.early.${earlyEnd ? 'yes' : 'no'}`)],
  ];
}

/** Each rule in words, by name, in the order of the form. */
function rulesInWords(rules: ReviewRules): [name: string, value: string][] {
  const { blind, golden, wellbeing } = rules;
  const clusters = clusterRulesOf(rules);
  return [
    [t('reviewRules.name.order'), t(`reviewRules.order.${rules.order}`)],
    [t('reviewRules.name.lease'), inMinutes(rules.leaseMinutes)],
    [t('reviewRules.name.blind'), t(`reviewRules.blind.${blind.mode}`, { share: percent(blind.share) })],
    [t('reviewRules.name.secondReview'), percent(rules.secondReview.share)],
    [t('reviewRules.name.golden'), percent(golden.rate)],
    [t('reviewRules.name.feedback'), t(`reviewRules.feedback.${golden.feedback}`)],
    [t('reviewRules.name.audit'), percent(rules.audit.rate)],
    [t('reviewRules.name.appeals'), t('reviewRules.days', { days: rules.appealDays })],
    ...CHOICES.map((choice): [string, string] => [
      t(`reviewRules.name.required.${choice}`),
      needs(rules.required[choice]),
    ]),
    [t('reviewRules.name.mask'), t(`reviewRules.mask.${wellbeing.mask}`)],
    [t('reviewRules.name.breakAfter'), inMinutes(wellbeing.breakAfterMinutes)],
    [t('reviewRules.name.snooze'), inMinutes(wellbeing.snoozeMinutes)],
    [t('reviewRules.name.dailyLimit'), inMinutes(wellbeing.dailyLimitMinutes)],
    [t('reviewRules.name.assignment'), assignments(rules)],
    [t('reviewRules.name.clusterSize'), formatCount(clusters.alertSize)],
    [t('reviewRules.name.clusterFalseAlarms'), formatCount(clusters.falseAlarmDays)],
    ...trainingInWords(rules),
  ];
}

/** What differs between two versions of the review policy, one sentence a rule. */
export function describeChange(before: ReviewRules, after: ReviewRules): string[] {
  const old = new Map(rulesInWords(before));
  return rulesInWords(after)
    .filter(([name, value]) => old.get(name) !== value)
    .map(([name, value]) => t('reviewRules.change', { name, after: value, before: old.get(name)! }));
}
