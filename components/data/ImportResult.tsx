import { Alert, Button } from '@mantine/core';
import { dismissImport, type FinishedImport } from '../../workflows/import-queue.ts';
import type { ImportReport } from '../../workflows/intake.ts';
import { datedName, download } from '../ui/download.ts';
import { failureMessage } from '../ui/FailureAlert.tsx';
import { countOf } from '../ui/format.ts';
import { InertText, Isolated } from '../ui/InertText.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import classes from './data.module.css';
import { rejectedLinesCsv } from './rejected-lines.ts';

/** Lines listed on screen; the rest is in the file. */
const LISTED = 200;

function Rejected({ rejected }: { rejected: ImportReport['rejected'] }) {
  const save = () => {
    const file = new Blob([rejectedLinesCsv(rejected)], { type: 'text/csv;charset=utf-8' });
    download(file, datedName('second-look-rejected-lines', 'csv'));
  };
  return (
    <>
      <ScrollRegion label="Rejected lines" className={classes.rejected}>
        <ol>
          {rejected.slice(0, LISTED).map(({ line, reason }) => (
            <li key={line}>
              Line {line}: <InertText text={reason} />
            </li>
          ))}
        </ol>
      </ScrollRegion>
      {rejected.length > LISTED && (
        <div>
          The first {LISTED} of {countOf(rejected.length, 'line')}; the file has all of them.
        </div>
      )}
      <Button variant="default" size="compact-sm" mt="xs" onClick={save}>
        Download rejected lines
      </Button>
    </>
  );
}

/** What came of one file. */
export function ImportResult({ result }: { result: FinishedImport }) {
  const { number, file, report, failure } = result;
  const close = { withCloseButton: true, closeButtonLabel: 'Dismiss', onClose: () => dismissImport(number) };
  if (!report)
    return (
      <Alert color="red" title={<Title file={file} text="not imported" />} {...close}>
        {failureMessage(failure)}
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
      {rejected.length > 0 && <Rejected rejected={rejected} />}
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
