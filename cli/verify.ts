// `npm run --silent verify -- --in BACKUP [--json]`: whether a backup is as it was written, and its cases as its log
// tells.
import { type Verification, type VerifiedFault, verifyBackup } from '../domain/backup/verify-backup.ts';
import { disagreementText } from '../words/disagreement-text.ts';
import { t } from '../words/words.ts';
import { EXIT, parseOptions, runCommand } from './arguments.ts';
import { backupFaultText, usableBackup } from './backup-faults.ts';
import { openInput } from './files.ts';
import { nameText } from './table.ts';

function report({ file, chain, replay }: Omit<Verification, 'faults'>): string {
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
      return backupFaultText(fault);
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
  const { faults, ...found } = await usableBackup(verifyBackup(input));
  for (const each of faults) process.stderr.write(`${faultText(each)}\n`);
  process.stdout.write(options.json ? `${JSON.stringify(found)}\n` : report(found));
  return faults.length > 0 ? EXIT.someRejected : EXIT.done;
});
