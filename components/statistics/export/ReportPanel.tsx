import { Button, Group } from '@mantine/core';
import { IconDownload, IconEye } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Report } from '../../../domain/report/blocks.ts';
import { reportElement } from '../../../domain/report/render.ts';
import { t } from '../../../words/words.ts';
import type { ExportRequest } from '../../../workflows/exports/export-source.ts';
import { readReport } from '../../../workflows/exports/report.ts';
import { ExportOutcome } from '../../ui/files/ExportOutcome.tsx';
import { useExport } from '../../ui/files/useExport.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { ScrollRegion } from '../../ui/tables/ScrollRegion.tsx';
import { reportNode } from './ReportElement.tsx';
import classes from './report.module.css';

/** Its heading stands below the one of the panel. */
const LEVEL = 3;

/** The practice transparency report, to be read here or saved. */
export function ReportPanel({ request }: { request: ExportRequest }) {
  const [read, setRead] = useState<{ key: string; report: Report } | null>(null);
  const { busy, error, clearError, run } = useAction();
  const exporting = useExport();
  // Under another filter, or after another decision, it has to be asked for again.
  const key = JSON.stringify([request.filter, request.versus, request.head]);
  const shown = useMemo(
    () => (read?.key === key ? reportNode(reportElement(read.report, LEVEL)) : null),
    [read, key],
  );
  return (
    <Panel
      title={t('statistics.export.report.title')}
      description={t('statistics.export.report.description')}
    >
      <Group gap="sm">
        <Button
          leftSection={<IconEye size={16} aria-hidden />}
          loading={busy}
          onClick={() => void run(async () => setRead({ key, report: await readReport(request) }))}
        >
          {t('statistics.export.report.show')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={exporting.format !== null}
          onClick={() => exporting.save('report', request)}
        >
          {t('statistics.export.report.save')}
        </Button>
      </Group>
      <FailureAlert error={error} title={t('statistics.export.report.failed')} onClose={clearError} />
      <ExportOutcome exporting={exporting} />
      {shown && (
        <ScrollRegion landmark label={t('statistics.export.report.preview')} className={classes.paper}>
          {shown}
        </ScrollRegion>
      )}
    </Panel>
  );
}
