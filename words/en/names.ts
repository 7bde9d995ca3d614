/** What the screens, the report and the command line call what the domain knows by a code. */
export const names = {
  role: { trainee: 'Trainee', reviewer: 'Reviewer', lead: 'Lead' },
  /** The state of a case. */
  state: {
    open: 'Open',
    leased: 'In review',
    decided: 'Decided',
    escalated: 'Escalated',
    'in-second-review': 'Second review',
    'in-adjudication': 'Adjudication',
    appealed: 'Appealed',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
  },
  /** A choice of a reviewer, or the decision on an appeal. */
  decision: {
    confirmed: 'Confirmed',
    'not-confirmed': 'Not confirmed',
    inconclusive: 'Inconclusive',
    escalate: 'Escalate',
    skip: 'Skip',
    upheld: 'Upheld',
    reversed: 'Reversed',
  },
  /** Whatever put a case into the queue: a layer of detection, or a draw. */
  source: {
    classifier: 'Classifier',
    rules: 'Rules',
    'personal-info': 'Personal information',
    'known-match': 'Known match',
    'audit-sample': 'Audit sample',
    golden: 'Golden item',
  },
  characteristic: {
    'information-seeking': 'Information seeking',
    'supervision-check': 'Supervision check',
    secrecy: 'Secrecy',
    isolation: 'Isolation',
    'platform-move': 'Platform move',
    incentive: 'Incentive',
    flattery: 'Flattery',
    pressure: 'Pressure',
    'meeting-request': 'Meeting request',
    'image-request': 'Image request',
  },
  /** The known answer of a labelled transcript. */
  outcome: { risk: 'Risk', benign: 'Benign' },
} as const;
