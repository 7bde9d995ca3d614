// `npm run --silent verify -- --in BACKUP [--json]`: whether a backup is as it was written, and its cases as its log
// tells.
import { BackupFault } from '../domain/backup/backup-lines.ts';
import { type Verification, verifyBackup } from '../domain/backup/verify-backup.ts';
import { inertText } from '../domain/transcript/inert-text.ts';
import { EXIT, parseOptions, runCommand, UnusableError } from './arguments.ts';
import { openInput } from './files.ts';

const yes = (ok: boolean) => (ok ? 'holds' : 'DOES NOT HOLD');

function report({ file, chain, replay }: Verification): string {
  const lines = [
    `File: ${file.ok ? 'whole' : 'DAMAGED'}, ${file.lines} lines`,
    `Chain: ${yes(chain.ok)}, ${chain.entries} entries, head ${chain.head ?? 'none'}`,
    `Replay: ${yes(replay.ok)}, ${replay.cases} cases, ${replay.differences} differ from what the log tells`,
  ];
  if (replay.entriesNotReplayed > 0)
    lines.push(
      `${replay.entriesNotReplayed} entries could not be replayed: purges have erased what they said.`,
    );
  if (replay.casesNotOpened > 0)
    lines.push(
      `${replay.casesNotOpened} cases were opened before the log told of it: what they were opened with could not be compared.`,
    );
  return `${lines.join('\n')}\n`;
}

await runCommand('verify', async () => {
  const options = parseOptions({ in: { type: 'string' }, json: { type: 'boolean', default: false } });
  const input = await openInput(options.in);
  let verification: Verification;
  try {
    verification = await verifyBackup(input);
  } catch (error) {
    if (error instanceof BackupFault) throw new UnusableError(error.message);
    throw error;
  }
  const { faults, ...found } = verification;
  for (const { where, reason } of faults)
    process.stderr.write(`${where}: ${inertText(reason.replace(/[\t\n]/g, ' '))}\n`);
  process.stdout.write(options.json ? `${JSON.stringify(found)}\n` : report(verification));
  return faults.length > 0 ? EXIT.someRejected : EXIT.done;
});
