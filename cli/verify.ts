// `npm run --silent verify -- --in BACKUP [--json]`: whether a backup is as it was written, and its cases as its log
// tells.
import { BackupFault } from '../domain/backup/backup-lines.ts';
import { type Verification, type VerifiedFault, verifyBackup } from '../domain/backup/verify-backup.ts';
import { disagreementText } from '../words/disagreement-text.ts';
import { lineFaultText } from '../words/fault-text.ts';
import { t } from '../words/words.ts';
import { EXIT, parseOptions, runCommand, UnusableError } from './arguments.ts';
import { openInput } from './files.ts';
import { nameText } from './table.ts';

function report({ file, chain, replay }: Verification): string {
  const said = (ok: boolean) => (ok ? 'yes' : 'no');
  const lines = [
    t('cli.verify.file', { ok: said(file.ok), lines: file.lines }),
    t('cli.verify.chain', {
      ok: said(chain.ok),
      entries: chain.entries,
      head: chain.head ?? t('shared.none'),
    }),
    t('cli.verify.replay', { ok: said(replay.ok), cases: replay.cases, differences: replay.differences }),
  ];
  if (replay.entriesNotReplayed > 0)
    lines.push(t('cli.verify.notReplayed', { entries: replay.entriesNotReplayed }));
  if (replay.casesNotOpened > 0) lines.push(t('cli.verify.notOpened', { cases: replay.casesNotOpened }));
  return `${lines.join('\n')}\n`;
}

/** What is not as it was written, and where. */
function faultText(fault: VerifiedFault): string {
  switch (fault.what) {
    case 'line':
      return t('cli.rejected.line', {
        line: String(fault.line),
        reason: nameText(lineFaultText(fault.reason)),
      });
    case 'chain':
      return t('cli.verify.brokenAt', { seq: String(fault.seq), reason: fault.reason });
    case 'end':
      return t('cli.verify.endsEarly', {
        seq: String(fault.seq),
        said: String(fault.said?.seq ?? 0),
        hash: fault.said?.hash ?? t('shared.none'),
      });
    case 'case':
      return t('cli.verify.differs', {
        seq: String(fault.seq),
        caseId: nameText(fault.caseId),
        parts: disagreementText(fault.parts),
      });
  }
}

await runCommand('verify', async () => {
  const options = parseOptions({ in: { type: 'string' }, json: { type: 'boolean', default: false } });
  const input = await openInput(options.in);
  let verification: Verification;
  try {
    verification = await verifyBackup(input);
  } catch (error) {
    if (!(error instanceof BackupFault)) throw error;
    const { line, reason } = error;
    throw new UnusableError(
      t('cli.unusable.backup', { line: String(line), reason: nameText(lineFaultText(reason)) }),
    );
  }
  const { faults, ...found } = verification;
  for (const each of faults) process.stderr.write(`${faultText(each)}\n`);
  process.stdout.write(options.json ? `${JSON.stringify(found)}\n` : report(verification));
  return faults.length > 0 ? EXIT.someRejected : EXIT.done;
});
