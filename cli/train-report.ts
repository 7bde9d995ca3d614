// `npm run --silent train-report -- --in BACKUP [--now INSTANT] [--json]`: the figures of training, from the learning
// records of a backup.
import { readBackup } from '../domain/backup/read-backup.ts';
import type { LogEntry } from '../domain/decisions/log-entry.ts';
import type { LearningRecord } from '../domain/training/learning-record.ts';
import { trainingReport } from '../domain/training/training-report.ts';
import { instantSchema } from '../domain/transcript/transcript.ts';
import { t } from '../words/words.ts';
import { EXIT, parseOptions, runCommand, UnusableError } from './arguments.ts';
import { backupFaultText, usableBackup } from './backup-faults.ts';
import { openInput } from './files.ts';
import { trainingTables } from './training-tables.ts';

await runCommand('train-report', async () => {
  const options = parseOptions({
    in: { type: 'string' },
    now: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  if (options.now !== undefined && !instantSchema.safeParse(options.now).success)
    throw new UnusableError(t('cli.unusable.instant', { name: 'now', value: options.now }));
  const records: LearningRecord[] = [];
  const entries: LogEntry[] = [];
  const reading = readBackup(await openInput(options.in), ({ table, row }) => {
    if (table === 'learning') records.push(row as LearningRecord);
    else if (table === 'log') entries.push(row as LogEntry);
  });
  const { header, faults } = await usableBackup(reading);
  for (const fault of faults) process.stderr.write(`${backupFaultText(fault)}\n`);
  if (records.length === 0) throw new UnusableError(t('cli.unusable.noLearning'));
  const asOf = options.now ?? header.createdAt;
  const report = trainingReport(records, entries, Date.parse(asOf));
  process.stdout.write(
    options.json ? `${JSON.stringify({ training: { asOf, ...report } })}\n` : trainingTables(report, asOf),
  );
  return faults.length > 0 ? EXIT.someRejected : EXIT.done;
});
