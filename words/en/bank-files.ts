/** Words of importing hashes into a bank, and of exporting a bank. */
export const bankFiles = {
  import: {
    open: 'Import hashes',
    title: 'Import hashes into {name}',
    hint: 'CSV or JSON of ThreatExchange or hasher-matcher-actioner, or what “Export bank” saves. Hashes that the bank holds already stay as they are.',
    method: 'Hashes without a type',
    methodHint: 'Only for files that do not say how their hashes were made',
    none: 'Reject them',
    label: 'Files of hashes',
    drop: 'Drop files here, or',
    choose: 'Choose files',
    running: 'Importing hashes into {name}',
    progress:
      '{read} of {size}: {added, number} added, {known, number} already here, {rejected, number} rejected',
    /** Of a file: in its place stands its name. */
    done: '<file></file> into <bank></bank>: {added, number} added, {known, number} already here, {rejected, number} rejected',
    failed: '<file></file>: not imported into <bank></bank>',
    nothing: 'No hash of this file could be added.',
    listed: 'The list holds the first {listed, number} of {rejected, number} rejected rows.',
  },
  export: {
    open: 'Export bank',
    title: 'Export {name}',
    hint: 'Every entry is exported with its status, tags and note. A bank of more than about 100,000 entries is best exported as CSV: it is read line by line, and JSON of more than 64 MiB is not read at all.',
    format: 'Format',
    formats: {
      csv: 'CSV',
      json: 'JSON, contents of a bank',
      descriptors: 'JSON, descriptors of ThreatExchange',
    },
    submit: 'Export',
    running: 'Writing the bank',
    progress: '{share} written',
    stop: 'Stop',
    failed: 'Nothing was exported',
    done: 'Exported {entries, plural, one {# entry} other {# entries}} as {file} ({size}).',
  },
} as const;
