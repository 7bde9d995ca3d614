import { Alert } from '@mantine/core';
import { dismissCohortImport, type FinishedCohortImport } from '../../workflows/cohort/cohort-import.ts';
import type { CohortReport, LogReport, OutcomesReport } from '../../workflows/cohort/cohort-progress.ts';
import { FormatHelpAfter } from '../ui/files/FormatHelp.tsx';
import classes from '../ui/files/files.module.css';
import { RejectedLines } from '../ui/files/RejectedLines.tsx';
import { failureMessage } from '../ui/reading/FailureAlert.tsx';
import { countOf, formatCount } from '../ui/text/format.ts';
import { InertText, Isolated } from '../ui/text/InertText.tsx';

const rejectedText = (count: number) => (count === 0 ? '' : `, ${countOf(count, 'line')} rejected`);

function titleOf(report: CohortReport): string {
  const rejected = rejectedText(report.rejected.length);
  if (report.kind === 'outcomes') {
    const { added, known, conflicts } = report;
    return `${countOf(added, 'row')} added, ${formatCount(known)} already here, ${countOf(conflicts, 'conflict')}${rejected}`;
  }
  const { entries, broken } = report;
  const verified = broken ? `breaks at entry ${broken.seq}` : 'verified';
  return `log of ${countOf(entries, 'entry', 'entries')}, ${verified}${rejected}`;
}

function Sources({ names }: { names: readonly (string | null)[] }) {
  if (names.length === 0) return null;
  return (
    <div>
      From{' '}
      {names.map((name, index) => (
        <span key={name ?? 'own'}>
          {index > 0 && ', '}
          {name === null ? 'this browser' : <Isolated text={name} />}
        </span>
      ))}
      .
    </div>
  );
}

function OutcomesText({ report }: { report: OutcomesReport }) {
  const { added, known, conflicts, outdated, gone, rejected, sources } = report;
  if (added + known + conflicts + outdated + rejected.length === 0)
    return <div>The file holds no outcome.</div>;
  return (
    <>
      <Sources names={sources} />
      {outdated > 0 && (
        <div>
          {countOf(outdated, 'row')} of an older export no longer {outdated === 1 ? 'stands' : 'stand'} in a
          newer one and {outdated === 1 ? 'does' : 'do'} not count.
        </div>
      )}
      {gone > 0 && (
        <div>
          {countOf(gone, 'decision')} {gone === 1 ? 'is' : 'are'} gone: this newer export no longer has{' '}
          {gone === 1 ? 'it' : 'them'}. {gone === 1 ? 'It counts' : 'They count'} only where another source
          tells {gone === 1 ? 'it' : 'them'}.
        </div>
      )}
      {conflicts > 0 && <div>What contradicts itself stands among the conflicts below.</div>}
    </>
  );
}

function LogText({ report: { source, broken, isKnown } }: { report: LogReport }) {
  return (
    <>
      <Sources names={[source]} />
      {isKnown && <div>It is here already; nothing was added.</div>}
      {broken && (
        <div>
          Entry {broken.seq} <InertText text={broken.reason} />. Do not rely on what comes from this browser.
        </div>
      )}
    </>
  );
}

function isFine(report: CohortReport): boolean {
  if (report.rejected.length > 0) return false;
  return report.kind === 'log'
    ? report.broken === null
    : report.conflicts + report.gone + report.outdated === 0;
}

/** What came of one file. */
export function CohortImportResult({
  result: { number, file, report, failure },
}: {
  result: FinishedCohortImport;
}) {
  const close = {
    withCloseButton: true,
    closeButtonLabel: 'Dismiss',
    onClose: () => dismissCohortImport(number),
  };
  const name = <Isolated text={file} className={classes.file} />;
  if (!report)
    return (
      <Alert color="red" title={<>{name}: not imported</>} {...close}>
        <div>
          <InertText text={failureMessage(failure)} />
        </div>
        <FormatHelpAfter failure={failure} />
      </Alert>
    );
  return (
    <Alert
      color={isFine(report) ? 'green' : 'yellow'}
      title={
        <>
          {name}: {titleOf(report)}
        </>
      }
      {...close}
    >
      {report.kind === 'outcomes' ? <OutcomesText report={report} /> : <LogText report={report} />}
      {report.rejected.length > 0 && <RejectedLines file={file} rejected={report.rejected} />}
    </Alert>
  );
}
