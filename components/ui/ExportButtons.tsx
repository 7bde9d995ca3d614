import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { exportOutcomes } from '../../workflows/reporting.ts';
import { datedName, download } from './download.ts';
import { FailureAlert } from './FailureAlert.tsx';
import { useAction } from './useAction.ts';

/** Saves the review outcomes as a file, in either format. */
export function ExportButtons() {
  const { busy, error, clearError, run } = useAction();
  const save = (format: 'csv' | 'jsonl') => () =>
    void run(async () => download(await exportOutcomes(format), datedName('second-look-outcomes', format)));
  const icon = <IconDownload size={16} aria-hidden />;
  return (
    <>
      <Group gap="sm">
        <Button variant="default" leftSection={icon} loading={busy} onClick={save('csv')}>
          Export CSV
        </Button>
        <Button variant="default" leftSection={icon} loading={busy} onClick={save('jsonl')}>
          Export JSON Lines
        </Button>
      </Group>
      <FailureAlert error={error} title="Nothing was exported" onClose={clearError} />
    </>
  );
}
