import { Button, Group, Progress } from '@mantine/core';
import { t } from '../../../words/words.ts';
import { DoneNotice } from '../DoneNotice.tsx';
import { FailureAlert } from '../reading/FailureAlert.tsx';
import type { Exporting } from './useExport.ts';

/** How far an export is, with a way to stop it; then what came of it. */
export function ExportOutcome({ exporting }: { exporting: Exporting }) {
  const { format, progress, done, error, cancel, dismiss } = exporting;
  return (
    <>
      {format !== null && (
        <Group gap="sm">
          <Progress.Root flex={1}>
            <Progress.Section
              aria-label={t('ui.export.making')}
              value={progress === null ? 100 : progress * 100}
              animated={progress === null}
              striped={progress === null}
            />
          </Progress.Root>
          <Button variant="default" size="compact-sm" onClick={cancel}>
            {t('shared.cancel')}
          </Button>
        </Group>
      )}
      {done !== null && <DoneNotice onClose={dismiss}>{done}</DoneNotice>}
      <FailureAlert error={error} title={t('ui.export.nothing')} onClose={dismiss} />
    </>
  );
}
