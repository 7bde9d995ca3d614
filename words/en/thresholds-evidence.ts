/** What figures rest on: where known answers come from, how many there are, and what bias remains. */
export const evidence = {
  title: 'Evidence',
  choose: 'Tune on',
  groups: { labels: 'Labels', verdicts: 'Verdicts' },
  allLabels: 'All labelled transcripts',
  /** An import to choose. */
  import: '{source}, {day} ({labelled})',
  importWithoutLabels: 'Import without labels',
  reviews: 'Your team’s verdicts',
  /** What the two outcomes are called. */
  outcome: {
    labels: { risk: 'Labelled risk', benign: 'Labelled benign' },
    reviews: { risk: 'Confirmed', benign: 'Not confirmed' },
  },
  which: {
    reviews: 'Your team’s verdicts.',
    allLabels: 'All labelled transcripts stored here.',
    /** The marks around the name keep it from reordering what stands around it. */
    import: 'Labels from “\u2068{source}\u2069”, imported on {day}.',
    unknownImport: 'Labels from one import.',
  },
  counts: {
    labels:
      '{n, plural, one {# transcript} other {# transcripts}}: {positives, number} risky, {benign, number} benign.',
    reviews:
      '{n, plural, one {# transcript} other {# transcripts}} with a verdict: {positives, number} confirmed, {benign, number} not confirmed.',
    weighted:
      '{n, plural, one {# transcript} other {# transcripts}} with a verdict: {positives, number} confirmed, {benign, number} not confirmed. Weighted, they represent {stands}.',
  },
  /** What cannot be measured for want of one outcome. */
  lacking: {
    labels: {
      none: 'None is risky, so recall and the curves are undefined.',
      all: 'All are risky, so precision is always 100 % and the ROC curve is undefined.',
      fewPositives: 'Only {count, number} are risky, so intervals are wide.',
      fewNegatives: 'Only {count, number} are benign, so intervals are wide.',
    },
    reviews: {
      none: 'None is confirmed, so recall and the curves are undefined.',
      all: 'All are confirmed, so precision is always 100 % and the ROC curve is undefined.',
      fewPositives: 'Only {count, number} are confirmed, so intervals are wide.',
      fewNegatives: 'Only {count, number} are not confirmed, so intervals are wide.',
    },
  },
  cautions: {
    rich: '{share} are risky. Real traffic holds far less risk, so precision will be lower there.',
    allSamples: 'All are samples with generated text. Real conversations are harder to tell apart.',
    samples: '{count, number} are samples with generated text. Real conversations are harder to tell apart.',
    decided:
      '{decided, number} of {flagged, plural, one {# flagged case} other {# flagged cases}} {decided, plural, one {is} other {are}} confirmed or not confirmed.',
    decidedStandIn:
      '{decided, number} of {flagged, plural, one {# flagged case} other {# flagged cases}} {decided, plural, one {is} other {are}} confirmed or not confirmed and {decided, plural, one {represents} other {represent}} the others of similar risk.',
    leftOut:
      '{inconclusive, plural, =0 {Golden items are excluded.} one {# inconclusive case and all golden items are excluded.} other {# inconclusive cases and all golden items are excluded.}}',
    pictures:
      '{count, plural, one {# case of a picture is excluded: its likeness is not a risk.} other {# cases of pictures are excluded: their likeness is not a risk.}}',
    noAudit: 'No audit sample has been reviewed. Recall covers flagged cases only, and misses are unknown.',
    audited:
      '{audited, plural, one {# reviewed audit sample represents} other {# reviewed audit samples represent}} what was not flagged, weighted by the chance of being drawn. The latest draw was on {drawnAt}.',
    unreviewed:
      '{count, plural, one {# transcript lies} other {# transcripts lie}} in score bands without a review. Misses there are unknown.',
    people: 'People give verdicts, and people can be wrong.',
  },
  /** There is none of a kind: what to do. */
  missing: {
    title: 'Figures',
    toData: 'Go to Data',
    toQueue: 'Go to the queue',
    tuneOnLabels: 'Tune on all labels',
    reviews: {
      title: 'No verdicts yet',
      text: 'Review cases first: confirmed and not confirmed cases count here, and audit samples make recall honest. Or tune on labels.',
    },
    labels: {
      title: 'No labelled transcripts',
      text: 'Precision and recall need scored transcripts with labels. Load the samples, or import labelled transcripts.',
    },
    import: {
      title: 'No labels in this import',
      text: 'Its transcripts were deleted or are not scored yet. Choose other evidence above.',
    },
  },
} as const;
