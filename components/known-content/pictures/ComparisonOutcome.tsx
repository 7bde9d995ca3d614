import { Button, Group, Progress } from '@mantine/core';
import { pictureFaultText } from '../../../words/picture-fault-text.ts';
import { t } from '../../../words/words.ts';
import type { ComparisonProgress, ComparisonReport } from '../../../workflows/matching/comparison.ts';
import {
  dismissComparison,
  stopComparison,
  useComparison,
} from '../../../workflows/matching/comparison-run.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import classes from '../../ui/files/files.module.css';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { GoTo } from '../../ui/reading/GoTo.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';

/** Refused files that are listed; the rest is counted. */
const LISTED = 200;

function Running({ step, done, total }: ComparisonProgress) {
  const text = t(step === 'banks' ? 'pictures.running.banks' : 'pictures.running.pictures', { done, total });
  return (
    <div className={classes.running}>
      <Progress.Root size="md">
        <Progress.Section
          value={step === 'banks' || total === 0 ? 100 : (100 * done) / total}
          animated={step === 'banks'}
          striped={step === 'banks'}
          aria-label={t('pictures.running.label')}
          aria-valuetext={text}
        />
      </Progress.Root>
      <div className={classes.runningFoot}>
        <span>{text}</span>
        <Button size="compact-sm" variant="default" onClick={stopComparison}>
          {t('pictures.running.stop')}
        </Button>
      </div>
    </div>
  );
}

function Report({ compared, known, matched, opened, refused }: ComparisonReport) {
  return (
    <>
      {compared > 0 && (
        <DoneNotice onClose={dismissComparison}>
          {t('pictures.report.compared', { compared, known, matched, opened })}
          {opened > 0 && (
            <Group mt="sm">
              <GoTo to="/queue">{t('pictures.report.toQueue')}</GoTo>
            </Group>
          )}
        </DoneNotice>
      )}
      {refused.length > 0 && (
        <DataTable
          caption={t('pictures.report.refused', { count: refused.length })}
          columns={[t('pictures.report.file'), t('pictures.report.reason')]}
          rows={refused.slice(0, LISTED).map(({ name, fault }, index) => ({
            key: String(index),
            cells: [<Isolated key="name" text={name} />, pictureFaultText(fault)],
          }))}
        />
      )}
      {refused.length > LISTED && <p>{t('pictures.report.more', { count: refused.length - LISTED })}</p>}
    </>
  );
}

/** How far a comparison is, with a way to stop it; then what came of it. */
export function ComparisonOutcome() {
  const { progress, report, failure } = useComparison();
  return (
    <>
      {progress && <Running {...progress} />}
      {report && <Report {...report} />}
      <FailureAlert error={failure} title={t('pictures.failed')} onClose={dismissComparison} />
    </>
  );
}
