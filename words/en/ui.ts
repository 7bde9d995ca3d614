/** Parts that every workspace uses. */
export const ui = {
  /** Of the browser's window. */
  windowTitle: '{title} · Second Look',
  sections: 'Sections',
  practiceWindowTitle: 'Practice team · {title} · Second Look',
  colourScheme: { label: 'Colour scheme', light: 'Light', dark: 'Dark', auto: 'Auto' },
  hiddenCharacter: 'Hidden character {name}',
  /** Of a table in a document. */
  tableUnder: 'Table {number, number}: {heading}',
  failure: {
    title: 'Something went wrong',
    defect: 'An unexpected error occurred: {detail} Reload the console; saved data is safe.',
    stored: 'Could not load some stored data',
  },
  notAllowed: {
    review: 'Your role ({role}) cannot review cases. Ask a lead.',
    'second-review': 'Your role ({role}) cannot give a second review. Ask a lead.',
    'review-escalated': 'Your role ({role}) cannot decide escalated cases. Ask a lead.',
    adjudicate: 'Your role ({role}) cannot adjudicate. Ask a lead.',
    'open-appeal': 'Your role ({role}) cannot open an appeal. Ask a lead.',
    'decide-appeal': 'Your role ({role}) cannot decide an appeal. Ask a lead.',
    'answer-help': 'Your role ({role}) cannot answer questions from other reviewers. Ask a lead.',
    coach: 'Your role ({role}) cannot write coaching notes. Ask a lead.',
    'lead-training':
      'Your role ({role}) cannot see everyone’s training, change lessons or revoke certificates. Ask a lead.',
    assign: 'Your role ({role}) cannot assign, unassign or release cases. Ask a lead.',
    'see-woven': 'Your role ({role}) cannot see which cases are golden items or audit samples. Ask a lead.',
    'draw-audit-sample': 'Your role ({role}) cannot draw audit samples. Ask a lead.',
    'make-golden-items': 'Your role ({role}) cannot create golden items. Ask a lead.',
    'change-threshold': 'Your role ({role}) cannot change the threshold. Ask a lead.',
    'change-review-policy': 'Your role ({role}) cannot change the review policy. Ask a lead.',
    'change-guidance': 'Your role ({role}) cannot change the guidance. Ask a lead.',
    calibrate: 'Your role ({role}) cannot run calibration sessions. Ask a lead.',
    'manage-banks': 'Your role ({role}) cannot change banks. Ask a lead.',
    'decide-clusters': 'Your role ({role}) cannot review clusters. Ask a lead.',
    'manage-reviewers': 'Your role ({role}) cannot manage reviewer profiles. Ask a lead.',
    import: 'Your role ({role}) cannot import transcripts. Ask a lead.',
    export: 'Your role ({role}) cannot export outcomes. Ask a lead.',
    'see-cohort': 'Your role ({role}) cannot view the cohort or import into it. Ask a lead.',
    'set-retention': 'Your role ({role}) cannot change retention periods or purge. Ask a lead.',
    'read-log': 'Your role ({role}) cannot read the log. Ask a lead.',
    'back-up': 'Your role ({role}) cannot back up or restore. Ask a lead.',
    'delete-everything': 'Your role ({role}) cannot delete everything. Ask a lead.',
  },
  pinWait:
    'Too many wrong PINs. Try again in <timer>{seconds, plural, one {# second} other {# seconds}}</timer>, with the console open.',
  clockDoubt:
    'This computer’s clock says {present}. Second Look last ran on {known}, {days, plural, one {# day} other {# days}} earlier.',
  /** What a figure does that opens a list. */
  openCases: '{value}: show the cases behind {name}',
  chart: {
    legend: 'Legend',
    table: 'Show as table',
    saveAs: 'Save as {format}',
    saveTitleAs: 'Save “{title}” as {format}',
    formats: { svg: 'SVG', png: 'PNG' },
    notSaved: 'The image was not saved',
  },
  /** What a control does, with the key that does it too. */
  withKey: '{label} ({key})',
  name: { label: 'Name' },
  confirm: {
    type: 'Type {word} to confirm',
    /** What has to be typed before everything is deleted. */
    word: 'DELETE',
    keep: 'Keep everything',
    delete: 'Delete permanently',
  },
  export: {
    making: 'Preparing the file',
    nothing: 'The export failed',
    as: 'Export {format}',
    csv: 'CSV',
    jsonl: 'JSON Lines',
    done: '{name}: {cases, plural, one {# case} other {# cases}}, {rows, plural, one {# row} other {# rows}}, {size}.',
  },
  files: {
    importing: 'Importing <data>{file}</data>',
    importingThen:
      'Importing <data>{file}</data>, then {waiting, plural, one {# more file} other {# more files}}',
    cancel: 'Cancel import',
    example: 'See an example',
    formats: 'File formats',
    rejectedOf: 'Rejected lines of {file}',
    line: 'Line {line, number}: <reason></reason>',
    firstOf:
      'The first {shown, number} of {lines, plural, one {# line} other {# lines}}. The file has all of them.',
    download: 'Download rejected lines',
  },
  showMore: 'Show {count, number} more of {rest, number}',
  interval: '95 % interval {interval}',
  noInterval: 'no interval',
} as const;
