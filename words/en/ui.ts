/** Parts that every workspace uses. */
export const ui = {
  /** Of the browser's window. */
  windowTitle: '{title} · Second Look',
  sections: 'Parts of the workspace',
  colourScheme: { label: 'Colour scheme', light: 'Light', dark: 'Dark', auto: 'Auto' },
  hiddenCharacter: 'Hidden character {name}',
  /** Of a table in a document. */
  tableUnder: 'Table {number, number}: {heading}',
  failure: {
    title: 'This did not work',
    defect: 'Something went wrong that should not have: {detail} Reload the console; what was saved is kept.',
    stored: 'Something stored could not be read',
  },
  notAllowed: {
    review: 'As a {role} you may not review cases. Ask a lead.',
    'second-review': 'As a {role} you may not give a second review. Ask a lead.',
    'review-escalated': 'As a {role} you may not decide escalated cases. Ask a lead.',
    adjudicate: 'As a {role} you may not adjudicate. Ask a lead.',
    'open-appeal': 'As a {role} you may not open an appeal. Ask a lead.',
    'decide-appeal': 'As a {role} you may not decide an appeal. Ask a lead.',
    'answer-help': 'As a {role} you may not answer questions of other reviewers. Ask a lead.',
    assign: 'As a {role} you may not assign cases to others or take them back. Ask a lead.',
    'see-woven': 'As a {role} you may not see which cases are golden items and audit samples. Ask a lead.',
    'draw-audit-sample': 'As a {role} you may not draw audit samples. Ask a lead.',
    'make-golden-items': 'As a {role} you may not make golden items. Ask a lead.',
    'change-threshold': 'As a {role} you may not change the threshold. Ask a lead.',
    'change-review-policy': 'As a {role} you may not change the review policy. Ask a lead.',
    'manage-reviewers': 'As a {role} you may not manage reviewer profiles. Ask a lead.',
    import: 'As a {role} you may not import transcripts. Ask a lead.',
    export: 'As a {role} you may not export outcomes. Ask a lead.',
    'see-cohort': 'As a {role} you may not see the cohort and import into it. Ask a lead.',
    'set-retention': 'As a {role} you may not set how long data are kept, or purge. Ask a lead.',
    'read-log': 'As a {role} you may not read the log. Ask a lead.',
    'back-up': 'As a {role} you may not back up or restore. Ask a lead.',
    'delete-everything': 'As a {role} you may not delete everything. Ask a lead.',
  },
  pinWait:
    'Too many wrong PINs. The next try is in <timer>{seconds, plural, one {# second} other {# seconds}}</timer>, while the console is open.',
  clockDoubt:
    'The clock of this computer says {present}. Second Look was last in use on {known}, {days, plural, one {# day} other {# days}} earlier.',
  chart: {
    legend: 'Legend',
    table: 'The same as a table',
    saveAs: 'Save as {format}',
    saveTitleAs: 'Save “{title}” as {format}',
    formats: { svg: 'SVG', png: 'PNG' },
    notSaved: 'The picture was not saved',
  },
  /** What a control does, with the key that does it too. */
  withKey: '{label} ({key})',
  name: { label: 'Name' },
  confirm: {
    type: 'Type {word} to go on',
    /** What has to be typed before everything is deleted. */
    word: 'DELETE',
    keep: 'Keep everything',
    delete: 'Delete for good',
  },
  export: {
    making: 'Making the file',
    nothing: 'Nothing was exported',
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
      'The first {shown, number} of {lines, plural, one {# line} other {# lines}}; the file has all of them.',
    download: 'Download rejected lines',
  },
  showMore: 'Show {count, number} more of {rest, number}',
  interval: '95 % interval {interval}',
  noInterval: 'no interval',
} as const;
