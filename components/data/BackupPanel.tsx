import { Button, FileButton, Group } from '@mantine/core';
import { IconDeviceFloppy, IconRestore } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { createBackup, restoreBackup } from '../../workflows/backup.ts';
import { useConsoleState } from '../../workflows/console-state.ts';
import { scoreWaiting } from '../../workflows/scoring.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DoneNotice } from '../ui/DoneNotice.tsx';
import { datedName, download } from '../ui/download.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { formatBytes } from '../ui/format.ts';
import { Isolated } from '../ui/InertText.tsx';
import { NotAllowed } from '../ui/NotAllowed.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useAction } from '../ui/useAction.ts';
import { useMay } from '../ui/useReviewer.ts';
import classes from './data.module.css';
import { RunningImports } from './RunningImports.tsx';

/** Everything stored as one file, and back. */
export function BackupPanel() {
  const mayBackUp = useMay()('back-up');
  const { busy, error, clearError, run } = useAction();
  const [chosen, setChosen] = useState<File | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const reset = useRef<() => void>(null);
  const backUp = () =>
    void run(async () => {
      setDone(null);
      const file = await createBackup();
      download(file, datedName('second-look-backup', 'jsonl'));
      setDone(`Backup saved (${formatBytes(file.size)}).`);
    });
  const close = () => {
    setChosen(null);
    reset.current?.();
  };
  const restore = (file: File) =>
    run(async () => {
      setDone(null);
      await restoreBackup(file.stream(), file.name);
      useConsoleState.getState().setLastDecision(null);
      setDone('Everything was restored from the backup.');
      void scoreWaiting();
    }).finally(close);
  return (
    <Panel
      title="Backup"
      description="One file with everything: transcripts, cases, the whole log, policies and settings. The log’s chain is checked before anything is replaced."
    >
      {mayBackUp ? (
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconDeviceFloppy size={16} aria-hidden />}
            loading={busy && chosen === null}
            onClick={backUp}
          >
            Back up
          </Button>
          <FileButton onChange={setChosen} resetRef={reset} inputProps={{ 'aria-label': 'Backup file' }}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconRestore size={16} aria-hidden />}>
                Restore
              </Button>
            )}
          </FileButton>
        </Group>
      ) : (
        <NotAllowed action="back-up" />
      )}
      <FailureAlert error={error} title="Backup or restore failed" onClose={clearError} />
      {done && <DoneNotice onClose={() => setDone(null)}>{done}</DoneNotice>}
      <Dialog opened={chosen !== null} onClose={close} title="Restore this backup?">
        <p className={classes.ask}>
          Everything stored now is replaced by what is in{' '}
          {chosen && <Isolated text={chosen.name} className={classes.file} />}. If the file is damaged,
          nothing is changed. Back up first if you may want this state again.
        </p>
        <RunningImports />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close} data-autofocus>
            Keep what is stored
          </Button>
          <Button color="red" loading={busy} onClick={() => chosen && void restore(chosen)}>
            Replace everything
          </Button>
        </Group>
      </Dialog>
    </Panel>
  );
}
