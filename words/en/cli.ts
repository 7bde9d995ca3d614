import { evaluationReport } from './cli-evaluation.ts';
import { gradeReport } from './cli-grade.ts';
import { labReport } from './cli-lab.ts';
import { statisticsReport } from './cli-statistics.ts';
import { trainingReport } from './cli-training.ts';

/** What the commands write for people; what they write for programs has no words. */
export const cli = {
  /** After what was wrong with the arguments. */
  usage: 'Usage: {usage}',
  usageOf: {
    bench: 'npm run --silent bench [-- --json]',
    card: 'npm run --silent card',
    coverage: 'npm run --silent coverage [-- --quick] [--only NAME] [--seed N] [--json] [--write]',
    compare: 'node cli/compare.ts [--seeds N]',
    corpus: 'npm run --silent corpus -- --seed N --count N --out FILE [--split train|validation|test|all]',
    evaluate: 'npm run --silent evaluate -- --in FILE [--threshold T] [--pack DIR] [--json]',
    exam: 'npm run --silent exam -- --seed N [--locale en|de|fr|es] [--risk 30] [--benign 30] --out FILE --key FILE',
    grade: 'npm run --silent grade -- --key FILE --answers FILE [--bar 0.70] [--early-end] [--json]',
    lab: 'npm run --silent lab -- --in FILE (--score COLUMN --label COLUMN [--positive VALUE] [--second COLUMN] [--weight COLUMN] [--time COLUMN] [--by COLUMN …] [--scale SCALE] | --mapping FILE) [--threshold T] [--second-threshold T] [--ask capacity=N|precision=P|recall=R|cost=MISS:ALARM|f-beta=B …] [--prevalence P] [--per-day N] [--json]',
    score:
      'npm run --silent score -- --in FILE [--mapping FILE|TOOL|auto] --out FILE [--threshold T] [--pack DIR]',
    stats:
      'npm run --silent stats -- --in FILE [--json] [--from DAY] [--to DAY] [--layer LAYER] [--reviewer NAME] [--policy VERSION] [--model "ID VERSION"] [--stage STAGE] [--clusters looked-at] [--now INSTANT] [--reference DAY..DAY --compared DAY..DAY]',
    train: 'npm run --silent train [-- --out DIR [--seed N]]',
    'train-report': 'npm run --silent train-report -- --in BACKUP [--now INSTANT] [--json]',
    verify: 'npm run --silent verify -- --in BACKUP [--json]',
  },
  unusable: {
    missing: '--{name} is missing.',
    number: '--{name} must be a number from {least} to {most}, not “{value}”.',
    whole: '--{name} must be a whole number, not “{value}”.',
    choice: '--{name} must be one of {choices}, not “{value}”.',
    day: '--{name} must be a day such as {example}, not “{value}”.',
    reviewer: '--{name} must be a name, not “{value}”.',
    policyVersion: '--{name} must be a whole number from 1, not “{value}”.',
    model: '--{name} must be an id and a version, not “{value}”.',
    backwards: '--{first} {from} comes after --{last} {to}: no day lies between them.',
    daysBackwards: '--{name} must begin before it ends, not “{value}”.',
    days: '--{name} must be two days such as 2026-03-01..2026-03-31, not “{value}”.',
    instant: '--{name} must be an instant such as 2026-03-31T12:00:00Z, not “{value}”.',
    together: 'Use --reference and --compared together.',
    unreadable: 'Cannot read {path}: {reason}',
    standardInput: 'Standard input',
    unwritable: 'Cannot write {path}: {reason}',
    folder: 'it is a folder',
    links: 'too many symbolic links',
    pack: 'Cannot use the model pack in {folder}: {reason}',
    packUnreadable: 'it cannot be read: {reason}',
    backup: 'Line {line} of the backup: {reason}.',
    shippedSeed: 'The built-in pack keeps its seed. Choose another folder with --out.',
    noTranscript: 'The input contains no transcripts.',
    noLabelled: 'The input contains no labelled transcripts.',
    noOutcome: 'The input contains no review outcomes.',
    noItem: 'The form has no items. Ask for at least one with --risk or --benign.',
    noKey: 'The key contains no items.',
    noAnswer: 'The answers contain none to an item of the key.',
    mapping: 'The mapping in {path} cannot be used: {reason}.',
    mappingAlone: 'With --mapping, the file says what the columns are. Leave out the options that do.',
    columns: 'The columns cannot be used: {reason}.',
    noScored: 'The input contains no labelled scores.',
    sameFile: '--{one} and --{other} must be two files.',
    noLearning: 'The backup contains no learning records.',
  },
  /** Of a line of the input. */
  rejected: {
    line: 'line {line}: {reason}',
    formats: 'Formats with examples: docs/formats.md',
    inFile: '{file}: {reason}',
    unscored: 'could not be scored: {reason}',
  },
  range: '{low} to {high}',
  noInterval: 'no interval',
  evaluation: evaluationReport,
  grade: gradeReport,
  lab: labReport,
  statistics: statisticsReport,
  training: trainingReport,
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
      gap: 'minus additive',
      deLong: 'difference (DeLong)',
      p: 'p',
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
      'Replay: {ok, select, yes {holds} other {DOES NOT HOLD}}, {cases, plural, one {# case} other {# cases}}, {differences, plural, one {# differs} other {# differ}} from the log',
    notReplayed:
      '{entries, plural, one {# entry} other {# entries}} could not be replayed because purges erased the content.',
    notOpened:
      'The origin of {cases, plural, one {# case} other {# cases}} could not be compared because older versions did not log it.',
    brokenAt: 'entry {seq}: {reason}',
    endsEarly:
      'entry {seq}: is the last, but the backup records entry {said} with hash {hash} as the last: the log was cut off or replaced',
    differs: 'entry {seq}: case {caseId} does not match the log: {parts}',
  },
  train: { done: '{folder}: {bytes} bytes, SHA-256 {sha256}, {seconds} s' },
} as const;
