import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { rich, t } from '../../words/words.ts';
import { dismissCohortImport, type FinishedCohortImport } from '../../workflows/cohort/cohort-import.ts';
import type { CohortReport, LogReport, OutcomesReport } from '../../workflows/cohort/cohort-progress.ts';
import { FormatHelpAfter } from '../ui/files/FormatHelp.tsx';
import classes from '../ui/files/files.module.css';
import { RejectedLines } from '../ui/files/RejectedLines.tsx';
import { failureMessage } from '../ui/reading/FailureAlert.tsx';
import { InertText, Isolated } from '../ui/text/InertText.tsx';
import { data } from '../ui/text/marks.tsx';

function titleOf(report: CohortReport, name: ReactNode): ReactNode {
  const given = { rejected: report.rejected.length, name: () => name };
  if (report.kind === 'outcomes') {
    const { added, known, conflicts } = report;
    return rich('cohort.result.outcomes', { added, known, conflicts, ...given });
  }
  const { entries, broken } = report;
  return broken
    ? rich('cohort.result.brokenLog', { entries, seq: broken.seq, ...given })
    : rich('cohort.result.log', { entries, ...given });
}

function Sources({ names }: { names: readonly (string | null)[] }) {
  if (names.length === 0) return null;
  const list = names.map((name, index) => (
    <span key={name ?? 'own'}>
      {index > 0 && ', '}
      {name === null ? t('cohort.thisBrowser') : <Isolated text={name} />}
    </span>
  ));
  return <div>{rich('cohort.result.from', { sources: () => list })}</div>;
}

function OutcomesText({ report }: { report: OutcomesReport }) {
  const { added, known, conflicts, outdated, gone, rejected, sources } = report;
  if (added + known + conflicts + outdated + rejected.length === 0)
    return <div>{t('cohort.result.noOutcome')}</div>;
  return (
    <>
      <Sources names={sources} />
      {outdated > 0 && <div>{t('cohort.result.outdated', { count: outdated })}</div>}
      {gone > 0 && <div>{t('cohort.result.gone', { count: gone })}</div>}
      {conflicts > 0 && <div>{t('cohort.result.conflicts')}</div>}
    </>
  );
}

function LogText({ report: { source, broken, isKnown } }: { report: LogReport }) {
  return (
    <>
      <Sources names={[source]} />
      {isKnown && <div>{t('cohort.result.known')}</div>}
      {broken && <div>{rich('cohort.result.broken', { seq: broken.seq, reason: broken.reason, data })}</div>}
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
    closeButtonLabel: t('shared.dismiss'),
    onClose: () => dismissCohortImport(number),
  };
  const name = <Isolated text={file} className={classes.file} />;
  if (!report)
    return (
      <Alert color="red" title={rich('cohort.result.failed', { name: () => name })} {...close}>
        <div>
          <InertText text={failureMessage(failure)} />
        </div>
        <FormatHelpAfter failure={failure} />
      </Alert>
    );
  return (
    <Alert color={isFine(report) ? 'green' : 'yellow'} title={titleOf(report, name)} {...close}>
      {report.kind === 'outcomes' ? <OutcomesText report={report} /> : <LogText report={report} />}
      {report.rejected.length > 0 && <RejectedLines file={file} rejected={report.rejected} />}
    </Alert>
  );
}
