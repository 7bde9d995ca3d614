/** What figures rest on: where the truth comes from, how much there is, and what bias remains. */
export const evidence = {
  title: 'Evidence',
  choose: 'Tune on',
  groups: { labels: 'Labels', verdicts: 'Verdicts' },
  allLabels: 'All labelled transcripts',
  /** An import to choose. */
  import: '{source}, {day} ({labelled})',
  importWithoutLabels: 'An import without labels',
  reviews: 'The team’s reviews',
  /** What the two outcomes are called. */
  outcome: {
    labels: { risk: 'Labelled risk', benign: 'Labelled benign' },
    reviews: { risk: 'Confirmed', benign: 'Not confirmed' },
  },
  which: {
    reviews: 'The team’s own verdicts.',
    allLabels: 'The labels of every labelled transcript stored here.',
    /** The marks around the name keep it from reordering what stands around it. */
    import: 'The labels of “\u2068{source}\u2069”, imported on {day}.',
    unknownImport: 'The labels of one import.',
  },
  counts: {
    labels:
      '{n, plural, one {# transcript} other {# transcripts}}: {positives, number} risky, {benign, number} benign.',
    reviews:
      '{n, plural, one {# transcript} other {# transcripts}} with a verdict: {positives, number} confirmed, {benign, number} not confirmed.',
    weighted:
      '{n, plural, one {# transcript} other {# transcripts}} with a verdict: {positives, number} confirmed, {benign, number} not confirmed. Weighted, they stand for {stands}.',
  },
  /** What cannot be measured for want of one outcome. */
  lacking: {
    labels: {
      none: 'None of them is risky, so recall and the curves are undefined.',
      all: 'All of them are risky, so precision is always 100 % and the ROC curve is undefined.',
      fewPositives: 'Only {count, number} are risky: the intervals are wide.',
      fewNegatives: 'Only {count, number} are benign: the intervals are wide.',
    },
    reviews: {
      none: 'None of them is confirmed, so recall and the curves are undefined.',
      all: 'All of them are confirmed, so precision is always 100 % and the ROC curve is undefined.',
      fewPositives: 'Only {count, number} are confirmed: the intervals are wide.',
      fewNegatives: 'Only {count, number} are not confirmed: the intervals are wide.',
    },
  },
  cautions: {
    rich: '{share} of them are risky. Real traffic holds far less risk, so precision there is lower than here.',
    allSamples:
      'All of them are shipped samples, whose text is generated; real conversations are harder to tell apart.',
    samples:
      '{count, number} of them are shipped samples, whose text is generated; real conversations are harder to tell apart.',
    decided:
      '{decided, number} of {flagged, plural, one {# flagged case} other {# flagged cases}} {decided, plural, one {has} other {have}} a final verdict that says yes or no.',
    decidedStandIn:
      '{decided, number} of {flagged, plural, one {# flagged case} other {# flagged cases}} {decided, plural, one {has} other {have}} a final verdict that says yes or no, and stand for the others with a similar risk.',
    leftOut:
      '{inconclusive, plural, =0 {All golden items are left out.} one {# inconclusive case and all golden items are left out.} other {# inconclusive cases and all golden items are left out.}}',
    noAudit:
      'No audit sample was reviewed: recall is only among what was flagged, so it is relative, and what was missed is not known.',
    audited:
      'What was not flagged is stood in for by {audited, plural, one {# reviewed audit sample} other {# reviewed audit samples}}, weighted by the chance of being drawn; the latest draw was on {drawnAt}.',
    unreviewed:
      '{count, plural, one {# transcript lies} other {# transcripts lie}} in score bands from which nothing was reviewed: what is missed there is not known.',
    people: 'Verdicts are people’s and can be wrong.',
  },
  /** There is none of a kind: what to do. */
  missing: {
    title: 'Figures',
    toData: 'Go to Data',
    toQueue: 'Go to the queue',
    tuneOnLabels: 'Tune on all labels',
    reviews: {
      title: 'No verdicts yet',
      text: 'Review cases first: those that end as confirmed or not confirmed count here. Audit samples among them make recall honest. Or tune on labels.',
    },
    labels: {
      title: 'No labelled transcripts',
      text: 'Precision and recall need transcripts with a label that are scored. Load the shipped samples, or import transcripts with labels.',
    },
    import: {
      title: 'Nothing labelled in this import',
      text: 'Its transcripts were deleted, or are not scored yet. Choose other evidence above.',
    },
  },
} as const;
