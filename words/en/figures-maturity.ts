/** Figures that time has not settled yet: their names. */
export const maturityNames = {
  'still-open': 'Second review pending',
  'settled-rate': 'Confirmation rate of settled cases',
  'settled-rate-decided': 'Confirmation rate of settled, decided cases',
  'settled-unconfirmed': 'Unconfirmed of settled',
  'recall-pending': 'Pending transcripts',
  'recall-with-pending': 'Recall with pending cases at the rate of the reviewed',
  'recall-pending-all': 'Recall if all pending cases were confirmed',
  'reversed-within': 'Reversed within days of the decision',
  'decided-before-flagged': 'Decided before flagged',
} as const;

/** What their definitions say. */
export const maturityDefinitions = {
  settled: {
    name: 'Settled cases',
    text: 'The rate over reviewed cases with no second review pending: no review to come can change their verdict. Assumes that the open ones end like the settled.',
  },
  'still-open': {
    name: 'Second review pending',
    text: 'Reviewed cases whose second review is pending. They count as reviewed, with the verdict of the first review, which may still change.',
  },
  'recall-with-pending': {
    name: 'Recall with pending cases',
    text: 'Recall counts flagged transcripts without a verdict as not caught. Beside it: if they were confirmed at the rate of the reviewed, and if all were. The plain recall is the one if none were.',
  },
  'reversed-within': {
    name: 'Reversed within days of the decision',
    text: '1 − the Kaplan–Meier estimate over confirmed cases, from the final verdict to its reversal; cases that are not reversed are watched until the figures are taken. Assumes that recent cases will be reversed like earlier ones.',
  },
  'decided-before-flagged': {
    name: 'Decided before flagged',
    text: 'Decisions that stand and are dated before their case was flagged: a clock was wrong. Their verdicts count like any other.',
  },
} as const;

/** How their interval is made. */
export const maturityIntervals = {
  'log-log': {
    name: 'Greenwood, log-log',
    text: 'Of a Kaplan–Meier estimate: Greenwood’s variance on the scale of ln(−ln S).',
  },
} as const;

/** What they may be taken over. */
export const maturityScopes = {
  days: { name: 'Days since the decision', text: 'Confirmed cases, watched for so many days.' },
} as const;
