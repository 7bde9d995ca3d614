import { Alert } from '@mantine/core';
import { dismissImport, type FinishedImport } from '../../../workflows/intake/import-queue.ts';
import { FormatHelpAfter } from '../../ui/files/FormatHelp.tsx';
import classes from '../../ui/files/files.module.css';
import { RejectedLines } from '../../ui/files/RejectedLines.tsx';
import { failureMessage } from '../../ui/reading/FailureAlert.tsx';
import { countOf } from '../../ui/text/format.ts';
import { Isolated } from '../../ui/text/InertText.tsx';

/** What came of one file. */
export function ImportResult({ result }: { result: FinishedImport }) {
  const { number, file, report, failure } = result;
  const close = { withCloseButton: true, closeButtonLabel: 'Dismiss', onClose: () => dismissImport(number) };
  if (!report)
    return (
      <Alert color="red" title={<Title file={file} text="not imported" />} {...close}>
        <div>{failureMessage(failure)}</div>
        <FormatHelpAfter failure={failure} />
      </Alert>
    );
  const { accepted, rejected, withHidden } = report;
  const nothing = accepted === 0;
  const text = `${countOf(accepted, 'transcript')} accepted, ${countOf(rejected.length, 'line')} rejected`;
  return (
    <Alert
      color={nothing || rejected.length > 0 ? 'yellow' : 'green'}
      title={<Title file={file} text={text} />}
      {...close}
    >
      {nothing && rejected.length === 0 && <div>The file is empty. Nothing was imported.</div>}
      {withHidden > 0 && (
        <div>
          {countOf(withHidden, 'transcript')} {withHidden === 1 ? 'holds' : 'hold'} hidden or control
          characters. They are shown as marks and take no effect.
        </div>
      )}
      {rejected.length > 0 && <RejectedLines file={file} rejected={rejected} />}
    </Alert>
  );
}

function Title({ file, text }: { file: string; text: string }) {
  return (
    <>
      <Isolated text={file} className={classes.file} />: {text}
    </>
  );
}
