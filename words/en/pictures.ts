/** Words of pictures that are compared with the banks. */
export const pictures = {
  unreadable: 'The pictures could not be read',
  loading: 'Reading the pictures…',
  emptyTitle: 'Nothing to compare with',
  empty: 'No bank has an active entry. Create a bank and add entries, then compare pictures with it.',
  toBanks: 'Go to banks',
  counts: '{pictures} pictures were compared and are kept; matches opened {cases} cases.',
  compare: {
    title: 'Compare pictures',
    description:
      'Each picture is hashed and compared with every active entry. A match opens a case in the queue; a picture without a match is kept and opens none.',
    folder: 'Choose a folder',
    files: 'Picture files',
    drop: 'Drop pictures or a folder here, or',
    choose: 'Choose files',
    fileCount: '{count, plural, one {# file} other {# files}}',
  },
  generate: {
    open: 'Generate pictures',
    title: 'Generate and compare pictures',
    hint: 'Pictures are drawn around those of a bank: changed copies, other pictures that look alike, forms that share one layout, and pictures that have nothing to do with it.',
    bank: 'Bank',
    pictures: 'Number of pictures',
    copies: 'Changed copies, in percent',
    nearMisses: 'Other pictures that look alike, in percent',
    forms: 'Forms, in percent',
    seed: 'Seed',
    tooMuch: 'The shares add up to {shares, number} percent. Lower one of them.',
    submit: 'Generate and compare',
    source: '{count} generated pictures, seed {seed}',
  },
  running: {
    label: 'Comparing pictures',
    banks: 'Reading the banks: {done, number} entries',
    pictures: '{done, number} of {total, number} pictures',
    stop: 'Stop',
  },
  report: {
    compared:
      'Compared {compared, plural, one {# picture} other {# pictures}}: {matched, number} matched an entry, {known, number} had been compared before. {opened, plural, =0 {No case was opened.} one {Opened # case.} other {Opened # cases.}}',
    toQueue: 'Go to the queue',
    refused: '{count, plural, one {# file was not compared} other {# files were not compared}}',
    file: 'File',
    reason: 'Reason',
    more: '{count, plural, one {And # more.} other {And # more.}}',
  },
  failed: 'The pictures were not compared',
} as const;
