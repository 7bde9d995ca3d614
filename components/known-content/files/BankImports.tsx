import { Alert } from '@mantine/core';
import { formatBytes } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import {
  cancelBankImports,
  dismissBankImport,
  type FinishedBankImport,
  useBankImports,
} from '../../../workflows/matching/bank-import-queue.ts';
import { FileProgress } from '../../ui/files/FileProgress.tsx';
import { FormatHelpAfter } from '../../ui/files/FormatHelp.tsx';
import classes from '../../ui/files/files.module.css';
import { RejectedLines } from '../../ui/files/RejectedLines.tsx';
import { failureMessage } from '../../ui/reading/FailureAlert.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';

/** What came of one file. */
function ImportResult({ result }: { result: FinishedBankImport }) {
  const { number, file, target, report, failure } = result;
  const close = {
    withCloseButton: true,
    closeButtonLabel: t('shared.dismiss'),
    onClose: () => dismissBankImport(number),
  };
  const names = {
    file: () => <Isolated text={file} className={classes.file} />,
    bank: () => <Isolated text={target.bankName} />,
  };
  if (!report)
    return (
      <Alert color="red" title={rich('bankFiles.import.failed', names)} {...close}>
        <div>{failureMessage(failure)}</div>
        <FormatHelpAfter failure={failure} />
      </Alert>
    );
  const { listed, ...counts } = report;
  const nothing = counts.added + counts.known === 0;
  return (
    <Alert
      color={nothing || counts.rejected > 0 ? 'yellow' : 'green'}
      title={rich('bankFiles.import.done', { ...counts, ...names })}
      {...close}
    >
      {nothing && <div>{t('bankFiles.import.nothing')}</div>}
      {counts.rejected > listed.length && (
        <div>{t('bankFiles.import.listed', { listed: listed.length, rejected: counts.rejected })}</div>
      )}
      {listed.length > 0 && <RejectedLines file={file} rejected={listed} />}
    </Alert>
  );
}

/** How far a file of hashes is that goes into a bank, and what came of those before it. */
export function BankImports() {
  const { running, waiting, finished } = useBankImports();
  return (
    <>
      {running && (
        <FileProgress
          file={running.file}
          label={t('bankFiles.import.running', { name: running.target.bankName })}
          share={running.size === 0 ? 1 : running.progress.bytes / running.size}
          text={t('bankFiles.import.progress', {
            ...running.progress,
            ...{ read: formatBytes(running.progress.bytes), size: formatBytes(running.size) },
          })}
          waiting={waiting.length}
          onCancel={cancelBankImports}
        />
      )}
      <div role="status" className={classes.results}>
        {finished.map((each) => (
          <ImportResult key={each.number} result={each} />
        ))}
      </div>
    </>
  );
}
