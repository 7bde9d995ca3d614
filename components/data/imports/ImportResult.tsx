import { Alert } from '@mantine/core';
import { rich, t } from '../../../words/words.ts';
import { dismissImport, type FinishedImport } from '../../../workflows/intake/import-queue.ts';
import { FormatHelpAfter } from '../../ui/files/FormatHelp.tsx';
import classes from '../../ui/files/files.module.css';
import { RejectedLines } from '../../ui/files/RejectedLines.tsx';
import { failureMessage } from '../../ui/reading/FailureAlert.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';

/** What came of one file. */
export function ImportResult({ result }: { result: FinishedImport }) {
  const { number, file, report, failure } = result;
  const close = {
    withCloseButton: true,
    closeButtonLabel: t('shared.dismiss'),
    onClose: () => dismissImport(number),
  };
  const name = () => <Isolated text={file} className={classes.file} />;
  if (!report)
    return (
      <Alert color="red" title={rich('data.import.notImported', { file: name })} {...close}>
        <div>{failureMessage(failure)}</div>
        <FormatHelpAfter failure={failure} />
      </Alert>
    );
  const { accepted, rejected, withHidden } = report;
  const nothing = accepted === 0;
  return (
    <Alert
      color={nothing || rejected.length > 0 ? 'yellow' : 'green'}
      title={rich('data.import.result', { accepted, rejected: rejected.length, file: name })}
      {...close}
    >
      {nothing && rejected.length === 0 && <div>{t('data.import.empty')}</div>}
      {withHidden > 0 && <div>{t('data.import.hidden', { count: withHidden })}</div>}
      {rejected.length > 0 && <RejectedLines file={file} rejected={rejected} />}
    </Alert>
  );
}
