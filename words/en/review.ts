/** The review workspace: a case with its transcript, what detection says of it, and the decision. */
export const review = {
  titleCase: 'Case {transcriptId}',
  /** In the name of the tab. */
  documentTitle: 'Review {transcriptId}',
  unreadable: 'The case could not be read',
  notShown: {
    title: 'This case cannot be shown',
    text: 'It may have been deleted, belong to another browser profile, or not be yours to see.',
    toQueue: 'Go to the queue',
  },
  /** Before a case is taken. */
  none: {
    title: 'No case is open',
    text: 'Take the next case when you are ready; nobody else is handed it while you have it.',
    next: 'Review next case',
    notHandedOut: 'No case was handed out',
    ownTitle: 'You have a case open',
    ownText: 'It is yours until you decide it or return it, or for some time without activity.',
    continue: 'Continue with {transcriptId}',
  },
  moves: {
    count: '{count, number} in the list',
    previous: 'Previous case',
    next: 'Next case',
  },
  facts: {
    risk: 'Risk',
    threshold: 'Threshold',
    thresholdOf: '{threshold} (policy {version, number})',
    foundBy: 'Found by',
    flaggedBy: 'Flagged by',
    age: 'Age',
    channel: 'Channel',
    locale: 'Locale',
    model: 'Model',
  },
  help: {
    ask: 'Ask for help',
    nobody: 'There is nobody to ask yet. A lead can add reviewers under Settings.',
    whom: 'Whom',
    choose: 'Choose a reviewer',
    helper: '{name} ({role, select, lead {lead} other {reviewer}})',
    question: 'Question',
    questionHint: 'They can read the case and your question. It stays yours, held for a day.',
    notSent: 'The question was not sent',
    close: 'Close',
    submit: 'Hold the case and ask',
    asks: '<data>{from}</data> asks <data>{to}</data>',
    answered: '<data>{to}</data> answered <data>{from}</data>',
    answerOf: '<strong><data>{to}</data>:</strong> <answer></answer>',
    answer: 'Your answer',
    answerNotSent: 'The answer was not sent',
    send: 'Send the answer',
    held: 'The case is held for you. You can go on with others meanwhile, or decide without the answer.',
  },
  quote: { masked: 'Masked' },
  notices: {
    blind: '<strong>Blind review.</strong> Score and evidence are hidden until you have decided.',
    goToNext: 'Go to the next case',
  },
  /** The case can only be read. */
  lease: {
    refused: 'You can only read this case',
    lost: 'The case went back to the queue',
    lostText: 'Your draft is kept. Take the case again to go on, if nobody else has it.',
    again: 'Take it again',
  },
  closed: {
    withdrawn: 'This case left the queue',
    withdrawnText: 'It is no longer to be reviewed, so there is nothing to decide.',
    escalated: 'You escalated this case; a lead looks at it now',
    meanwhile: 'This case was decided meanwhile, in another tab or by another reviewer',
    checked: 'You decided this case; somebody else checks it now',
    reversed: 'This case was reversed on appeal',
    decided: 'This case is decided',
    notSaved: 'The first decision stands; what you chose here was not saved.',
    correct: 'Correct this decision',
    resolved: {
      upheld: '<strong>Upheld</strong> on appeal by <data>{actor}</data>: <data>{reason}</data>',
      reversed: '<strong>Reversed</strong> on appeal by <data>{actor}</data>: <data>{reason}</data>',
    },
  },
  reveal: {
    title: 'You decided this case blind',
    said: {
      confirmed: 'You said <strong>confirmed</strong>.',
      'not-confirmed': 'You said <strong>not confirmed</strong>.',
      inconclusive: 'You said <strong>inconclusive</strong>.',
    },
    reached:
      'Detection said <strong>{risk}</strong>, at or above the threshold of {threshold}; its evidence is marked below.',
    below:
      'Detection said <strong>{risk}</strong>, below the threshold of {threshold}; its evidence is marked below.',
    notNoted: 'This was not noted',
    wouldChange: 'Noted: it would have changed your decision.',
    wouldNotChange: 'Noted: it would not have changed your decision.',
    ask: 'Would it have changed your decision?',
    no: 'No',
    yes: 'Yes',
  },
  /** A case that comes back. */
  stage: {
    secondReview: 'Second review',
    secondReviewText:
      'Somebody else has decided this case. What they decided is not shown, so that yours is a view of its own.',
    escalatedBy: 'Escalated by <data>{actor}</data>',
    adjudication: 'Adjudication: two verdicts disagree',
    appeal: 'Appeal against a confirmed case',
    complaint: '<strong>The complaint</strong>, opened by <data>{name}</data>, to be decided by {deadline}',
  },
  /** One decision in words. */
  decision: {
    made: {
      confirmed:
        '<strong>Confirmed</strong> by <data>{actor}</data> on {moment}, {stage, select, adjudication {adjudication} second {second review} other {first review}}, after {duration} of active time{blind, select, yes {, blind} other {}}.',
      'not-confirmed':
        '<strong>Not confirmed</strong> by <data>{actor}</data> on {moment}, {stage, select, adjudication {adjudication} second {second review} other {first review}}, after {duration} of active time{blind, select, yes {, blind} other {}}.',
      inconclusive:
        '<strong>Inconclusive</strong> by <data>{actor}</data> on {moment}, {stage, select, adjudication {adjudication} second {second review} other {first review}}, after {duration} of active time{blind, select, yes {, blind} other {}}.',
    },
    reasons: 'Reasons: {reasons}',
    marked: 'Marked: {characteristics}',
    corrected: 'Corrected because: <data>{reason}</data>',
  },
  undone: {
    title: 'You have answered this golden item',
    text: {
      confirmed:
        'Your first answer, <strong>Confirmed</strong>, counts. What you decide now is kept beside it.',
      'not-confirmed':
        'Your first answer, <strong>Not confirmed</strong>, counts. What you decide now is kept beside it.',
      inconclusive:
        'Your first answer, <strong>Inconclusive</strong>, counts. What you decide now is kept beside it.',
    },
  },
  form: {
    decision: 'Decision',
    reason: 'Reason',
    note: 'Note',
    noteHint: 'What decided it, if it is not plain',
    notSaved: 'The decision was not saved',
    submit: 'Save and next',
    return: 'Return',
    /** What a draft lacks. */
    missing: {
      choice: 'Choose a decision first.',
      characteristic: 'Mark at least one characteristic.',
      reason: 'Choose a reason.',
      note: 'Write a note.',
    },
  },
  correction: {
    label: 'Correct the decision',
    golden: 'This was a golden item: your first answer counts. The correction is kept beside it.',
    why: 'Why is it corrected?',
    whyMissing: 'Say why the decision is corrected.',
    leave: 'Leave it as it is',
    save: 'Save the correction',
  },
  appeal: {
    label: 'Decision on the appeal',
    notDecided: 'The appeal was not decided',
    reason: 'Reason',
    reasonHint: 'Kept in the log beside the verdict, which stays as it is.',
    reasonMissing: 'Say why the decision is upheld or reversed.',
    uphold: 'Uphold the verdict',
    reverse: 'Reverse the verdict',
  },
  checklist: {
    title: 'Characteristics',
    description: 'Mark what you see, here or on a message. None proves anything by itself.',
    descriptionScores:
      'Mark what you see, here or on a message. None proves anything by itself. The number beside each is what detection says.',
    legend: 'Characteristics you see',
    onMessages: '{characteristic} (on {count, plural, one {# message} other {# messages}})',
    scoreHint: 'What detection says',
    score: '<hidden>Detection says </hidden><meter></meter>',
    lookAlike: 'Look-alike: {lookAlike}',
  },
  /** What stands beside the transcript. */
  reference: {
    label: 'What is shown beside the transcript',
    characteristics: 'Characteristics',
    evidence: 'Evidence and characteristics',
    policy: 'Policy',
    policyRegion: 'Beside the transcript',
  },
  evidence: {
    title: 'Evidence',
    sum: 'Shares of the risk’s log-odds: {start} to begin with, {sum} from {count, plural, one {# piece} other {# pieces}}, is a risk of {risk}.',
    sumOutOfReach: 'Shares of the risk’s log-odds: with the model’s starting value they add up to the risk.',
    none: 'No message contributes to this risk.',
    message: 'Message {number, number}',
    strongestOnly: 'Show the strongest only',
    all: 'Show all {count, number}',
    /** What a highlight says of itself. */
    highlight: '{characteristic}, contribution {contribution}',
    hit: '{layer}: {finding}',
  },
  layers: {
    title: 'Other layers',
    description: 'What they found adds nothing to the risk; the policy says which of them flag.',
    firstOnly: 'Show the first only',
    all: 'Show all {count, number} hits',
  },
  policy: {
    title: 'Policy',
    description:
      'Version {version}; each decision keeps the version in force. No characteristic proves anything by itself.',
    search: 'Search the policy',
    noMatch: 'Nothing in the policy has these words.',
    kinds: {
      characteristic: 'The characteristics',
      verdict: 'Decisions',
      general: 'In general',
    },
  },
  transcript: {
    label: 'Transcript',
    count: '{count, plural, one {# message} other {# messages}}',
    howMuch: 'How much is shown',
    excerpt: 'Strongest passages ({count, number})',
    whole: 'Whole transcript',
    highlights: 'Highlights',
    highlightsOf: { off: 'Off', strongest: 'Strongest', all: 'All' },
    showText: 'Show text',
    find: 'Find',
    fold: '{count, plural, one {Show # message ({from, number})} other {Show # messages ({from, number} to {to, number})}}',
    dayAndClock: '{day}, {clock}',
    later: '{duration} later',
    showMessage: 'Show message {number, number}',
    riskAfter: 'Risk after this message',
    mark: 'Mark',
    markMessage: 'Mark message {number, number}',
    unmark: 'Take {characteristic} off message {number, number}',
    seenIn: 'Seen in message {number, number}',
  },
  find: {
    label: 'Find in the transcript',
    placeholder: 'Find',
    type: 'Type to search{masked, select, yes {; masked messages are not searched} other {}}',
    none: 'Not found{masked, select, yes {; masked messages are not searched} other {}}',
    place:
      '{place, number} of {count, number}{masked, select, yes {; masked messages are not searched} other {}}',
    previous: 'Previous match',
    next: 'Next match',
    close: 'Close the search',
  },
  timeline: {
    label: 'Risk over the transcript',
    hint: 'Click to go to a message',
    slider: 'Message on the risk timeline',
    value: 'Message {number, number}, risk {risk}',
    chart: 'Risk after each message. {summary}',
    reached:
      'It reaches the threshold of {threshold} at message {message, number} of {count, number}. The risk ends at {end}.',
    below: 'It stays below the threshold of {threshold}. The risk ends at {end}.',
  },
} as const;
