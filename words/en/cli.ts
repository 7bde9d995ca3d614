import { evaluationReport } from './cli-evaluation.ts';
import { statisticsReport } from './cli-statistics.ts';

/** What the commands write for people; what they write for programs has no words. */
export const cli = {
  /** After what was wrong with the arguments. */
  usage: 'Usage: {usage}',
  usageOf: {
    bench: 'npm run --silent bench [-- --json]',
    card: 'npm run --silent card',
    compare: 'node cli/compare.ts [--seeds N]',
    corpus: 'npm run --silent corpus -- --seed N --count N --out FILE [--split train|validation|test|all]',
    evaluate: 'npm run --silent evaluate -- --in FILE [--threshold T] [--pack DIR] [--json]',
    score: 'npm run --silent score -- --in FILE --out FILE [--threshold T] [--pack DIR]',
    stats:
      'npm run --silent stats -- --in FILE [--json] [--from DAY] [--to DAY] [--layer LAYER] [--reviewer NAME] [--policy VERSION] [--model "ID VERSION"] [--stage STAGE] [--now INSTANT] [--reference DAY..DAY --compared DAY..DAY]',
    train: 'npm run --silent train [-- --out DIR [--seed N]]',
    verify: 'npm run --silent verify -- --in BACKUP [--json]',
  },
  unusable: {
    missing: '--{name} is missing.',
    number: '--{name} must be a number from {least} to {most}, not "{value}".',
    whole: '--{name} must be a whole number, not "{value}".',
    seed: '--seed must be a whole number.',
    choice: '--{name} must be one of {choices}, not "{value}".',
    day: '--{name} must be a day such as {example}, not "{value}".',
    reviewer: '--{name} must be a name, not "{value}".',
    policyVersion: '--{name} must be a whole number from 1, not "{value}".',
    model: '--{name} must be an id and a version, not "{value}".',
    days: '--{name} must be two days such as 2026-03-01..2026-03-31, not "{value}".',
    instant: '--{name} must be an instant such as 2026-03-31T12:00:00Z, not "{value}".',
    together: '--reference and --compared belong together.',
    unreadable: '{path} cannot be read: {reason}',
    standardInput: 'Standard input',
    unwritable: '{path} cannot be written: {reason}',
    folder: 'it is a folder',
    links: 'too many symbolic links',
    pack: 'The model pack in {folder} is unusable: {reason}',
    packUnreadable: 'it cannot be read: {reason}',
    backup: 'Line {line} of the backup: {reason}.',
    shippedSeed: 'The shipped pack keeps its seed; give another folder with --out.',
    noTranscript: 'There is no transcript in the input.',
    noLabelled: 'There is no labelled transcript in the input.',
    noOutcome: 'There is no review outcome in the input.',
  },
  /** Of a line of the input. */
  rejected: {
    line: 'line {line}: {reason}',
    formats: 'Formats with examples: docs/formats.md',
    unscored: 'could not be scored: {reason}',
  },
  range: '{low} to {high}',
  noInterval: 'no interval',
  evaluation: evaluationReport,
  statistics: statisticsReport,
  compare: {
    sets: { generated: 'Generated from validation families', independent: 'Independent, validation' },
    additive: 'additive',
    recurrent: {
      conversation: 'GRU, conversation, seed {seed}',
      accounts: 'GRU, accounts, seed {seed}',
    },
    families: '{count} families',
    title: '{name}, {count} transcripts',
    columns: {
      readout: 'readout',
      auc: 'ROC AUC',
      gap: 'less additive',
      precision: 'AP',
      brier: 'Brier',
      falls: 'risk falls after',
    },
  },
  /** `ok` is "yes" or "no". */
  verify: {
    file: 'File: {ok, select, yes {whole} other {DAMAGED}}, {lines, plural, one {# line} other {# lines}}',
    chain:
      'Chain: {ok, select, yes {holds} other {DOES NOT HOLD}}, {entries, plural, one {# entry} other {# entries}}, head {head}',
    replay:
      'Replay: {ok, select, yes {holds} other {DOES NOT HOLD}}, {cases, plural, one {# case} other {# cases}}, {differences, plural, one {# differs} other {# differ}} from what the log tells',
    notReplayed:
      '{entries, plural, one {# entry} other {# entries}} could not be replayed: purges have erased what they said.',
    notOpened:
      '{cases, plural, one {# case was} other {# cases were}} opened before the log told of it: what they were opened with could not be compared.',
    brokenAt: 'entry {seq}: {reason}',
    endsEarly:
      'entry {seq}: is the last, but the log ended at entry {said} with the hash {hash} when the backup was made: it was cut off or replaced since',
    differs: 'entry {seq}: the log says otherwise of case {caseId}: {parts}',
  },
  train: { done: '{folder}: {bytes} bytes, SHA-256 {sha256}, {seconds} s' },
} as const;
