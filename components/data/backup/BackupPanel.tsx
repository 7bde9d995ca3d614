import { Button, Group } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { formatBytes } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { createBackup } from '../../../workflows/backup/backup.ts';
import { scoreWaiting } from '../../../workflows/scoring/scoring.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import { datedName, download } from '../../ui/files/download.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { valueOr } from '../../ui/reading/useRead.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { RestoreControl } from './RestoreControl.tsx';
import { useLeadsInUse } from './useLeadsInUse.ts';

/** Everything stored as one file, and back. */
export function BackupPanel() {
  const mayBackUp = useMay()('back-up');
  const inUse = valueOr(useLeadsInUse(), null);
  // Then anybody may restore.
  const nobodyLeads = inUse?.leads?.length === 0;
  const { busy, error, clearError, run } = useAction();
  const [done, setDone] = useState<string | null>(null);
  const backUp = () =>
    void run(async () => {
      setDone(null);
      const file = await createBackup();
      download(file, datedName('second-look-backup', 'jsonl'));
      setDone(t('data.backup.saved', { size: formatBytes(file.size) }));
    });
  const restored = () => {
    setDone(t('data.backup.restored'));
    void scoreWaiting();
  };
  return (
    <Panel title={t('data.backup.title')} description={t('data.backup.description')}>
      {mayBackUp || nobodyLeads ? (
        <Group gap="sm">
          {mayBackUp && (
            <Button
              variant="default"
              leftSection={<IconDeviceFloppy size={16} aria-hidden />}
              loading={busy}
              onClick={backUp}
            >
              {t('data.backup.backUp')}
            </Button>
          )}
          <RestoreControl onRestored={restored} />
        </Group>
      ) : (
        <NotAllowed action="back-up" />
      )}
      {nobodyLeads && !mayBackUp && t('data.backup.nobodyLeads')}
      <FailureAlert error={error} title={t('data.backup.notBackedUp')} onClose={clearError} />
      {done && <DoneNotice onClose={() => setDone(null)}>{done}</DoneNotice>}
    </Panel>
  );
}
