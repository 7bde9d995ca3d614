/** What needs whoever sits here now, by what they come for. */
export const home = {
  viewLabel: 'Show',
  view: { reviewing: 'Reviewing', leading: 'Leading', figures: 'Figures' },
  loading: 'Reading the cases…',
  unreadable: 'Could not load the cases',
  next: 'Review next case',
  notHandedOut: 'No case was served',
  forYou: {
    title: 'For you',
    held: 'Continue with <data>{name}</data>, which you have claimed.',
    asked: '<data>{person}</data> asked you about <data>{name}</data>.',
    answered: '<data>{person}</data> answered your question about <data>{name}</data>.',
    unanswered: 'Your question to <data>{person}</data> about <data>{name}</data> is open.',
    assigned:
      '<strong>{count, number}</strong> {count, plural, one {case is} other {cases are}} assigned to you.',
    secondReviews:
      '<strong>{count, number}</strong> second {count, plural, one {review is} other {reviews are}} due.',
    adjudications:
      '<strong>{count, number}</strong> {count, plural, one {disagreement waits} other {disagreements wait}} for your ruling.',
    appeals: '<strong>{count, number}</strong> {count, plural, one {appeal waits} other {appeals wait}}.',
    open: '<strong>{count, number}</strong> {count, plural, one {case is} other {cases are}} open for review.',
    nothing: {
      title: 'Nothing is waiting for you',
      text: 'New cases appear here as detection flags them.',
      import: 'Import transcripts',
    },
  },
  /** For how long the first of them waits, beside a sentence. */
  oldest: 'oldest: {age}',
  queue: {
    title: 'Queue',
    waiting:
      '<strong>{count, number}</strong> {count, plural, one {case waits} other {cases wait}} for a first review.',
    held: '<strong>{count, number}</strong> {count, plural, one {is} other {are}} under review now.',
    inflow: '<strong>{count, number}</strong> flagged in the last 7 days.',
    outflow: '<strong>{count, number}</strong> decided in the last 7 days.',
    before: '{count, number} in the 7 days before',
    nothing: 'No case waits for a first review.',
  },
  checks: {
    title: 'Checks due',
    secondReviews: '<strong>{count, number}</strong> second {count, plural, one {review} other {reviews}}.',
    adjudications:
      '<strong>{count, number}</strong> {count, plural, one {disagreement} other {disagreements}} to adjudicate.',
    appeals: '<strong>{count, number}</strong> {count, plural, one {appeal} other {appeals}}.',
    overdue: '{count, number} overdue',
    nothing: 'No second review, disagreement or appeal is due.',
  },
  stuck: {
    title: 'Stuck',
    held: '<data>{person}</data> has held <data>{name}</data> for a long time.',
    unanswered: '<data>{person}</data> has not answered a question about <data>{name}</data>.',
    skipped: 'Everyone has skipped <data>{name}</data>.',
    more: '<strong>{count, number}</strong> more',
    nobody:
      '<strong>{count, number}</strong> {count, plural, one {check needs} other {checks need}} someone who had no part in the case. Add a profile.',
    nothing: 'Nothing is stuck.',
  },
  week: {
    title: 'The last 7 days',
    against:
      'Compared with the 7 days before. A change counts as real when its 95 % interval leaves out zero.',
    flagged: 'Flagged',
    decided: 'Decided',
    confirmed: 'Confirmation rate',
    inconclusive: 'Inconclusive',
    ofCases: '{k, number} of {n, number}',
    before: '{count, number} in the 7 days before',
    change: '{points} points ({low} to {high})',
    points: '{amount}',
    reading: {
      up: 'Up by more than chance.',
      down: 'Down by more than chance.',
      chance: 'No more than chance.',
      'too-little': 'Too few decisions to compare.',
    },
    figures: 'All figures with their definitions',
    overTime: 'Week by week',
    export: 'Export the figures',
    report: 'Read the report',
    nothing: {
      title: 'No decisions in the last two weeks',
      text: 'Figures follow from decisions. Older ones are under Statistics.',
      action: 'Open Statistics',
    },
  },
} as const;
