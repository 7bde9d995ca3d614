import { definition, interval, scope } from './figure-definitions.ts';
import { name } from './figure-names.ts';
import { shortfall } from './figure-shortfalls.ts';
import { finding } from './findings.ts';

/** What figures are called and mean wherever they stand: on the screen, in the report, in exports, on the command line. */
export const figures = {
  name,
  definition,
  interval,
  shortfall,
  scope,
  finding,
  /** A value in a unit that is written out. */
  days: '{value, plural, one {{amount} day} other {{amount} days}}',
  seconds: '{amount} s',
  /** How many values a figure rests on that has no numerator. */
  restsOn: 'n = {n}',
  /** An interval with what it was made by. */
  intervalBy: '{method} 95 % {interval}',
  /** What a filter leaves, a part for each of its sides. */
  filter: {
    everything: 'everything',
    between: 'flagged from {from} to {to} (UTC)',
    since: 'flagged from {from} on (UTC)',
    until: 'flagged up to {to} (UTC)',
    layer: {
      classifier: 'flagged by the classifier',
      rules: 'flagged by rules',
      'personal-info': 'flagged by the personal-information filter',
      'known-match': 'flagged by known matches',
      'near-match': 'flagged by near matches',
      'exact-hash': 'flagged by exact hashes',
      'perceptual-hash': 'flagged by perceptual hashes',
      cluster: 'flagged by clusters',
    },
    policy: 'policy version {version}',
    model: 'model {model}',
    reviewer: 'reviewed by {reviewer}',
    onePerson: 'reviewed by one person',
    stage: {
      'first-review': 'first reviews only',
      'second-review': 'second reviews only',
      appeal: 'appealed cases only',
    },
    clusters: { 'looked-at': 'without what was decided with its cluster' },
  },
  /** What of rows and figures is left out for somebody, and why. */
  withheld: {
    'own-second-reviews':
      'Other people’s verdicts on cases waiting for your second review are left out, so that you judge independently.',
    undecided:
      'What {role, select, trainee {a trainee} reviewer {a reviewer} other {a lead}} may not know before deciding is left out. This covers golden items, audit samples and known answers of cases they have not decided, and verdicts while a second review or adjudication is due (such a case counts as waiting). For waiting cases it also covers which case it is and its risk.',
  },
  /** Figures that others published; what their source says of them stands in its own words. */
  published: {
    errorRatio: 'error ratio',
    errorRatioOf: 'error ratio, {comment}',
    complaints:
      'complaints{approximate, select, yes {, approximately} other {}}{accounts, select, none {} other {, {accounts} accounts reinstated}}{items, select, none {} other {, {items} items reinstated}}',
    casesIdentified: 'cases identified',
    casesIdentifiedOf: 'cases identified, {comment}',
    /** Why one stands apart. */
    apart: {
      method: 'The source does not say which of the three methods was used.',
      accuracy:
        'Accuracy is the share of all items classified correctly, most of them never flagged. The confirmation rate is a share of flagged cases.',
      complaints: 'A count depends on the size of the service. Only ratios of the same method compare.',
      cases: 'A count at another service, in {unit}. Cases here are practice transcripts.',
      retention: 'Retention periods are a setting here, not a review figure.',
    },
  },
} as const;
