import { Button, FileButton, Group, Progress } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { isFailure } from '../../../domain/failures/failure.ts';
import { formatBytes } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import { type BackupComparison, compareBackup } from '../../../workflows/backup/backup-comparison.ts';
import { type CheckedBackup, readBackup } from '../../../workflows/backup/read-backup.ts';
import { useConsoleState } from '../../../workflows/base/console-state.ts';
import { restoreWhatever } from '../../../workflows/console/way-out.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { data } from '../../ui/text/marks.tsx';
import classes from '../data.module.css';
import { RestoreQuestion } from './RestoreQuestion.tsx';

/** What is done with the file that was chosen. */
type Step =
  | { name: 'reading'; file: File; bytes: number; stop: AbortController }
  | { name: 'confirming'; file: File; backup: CheckedBackup; comparison: BackupComparison };

/** Chooses a backup, checks all of it, says how it stands to what is here, and replaces everything with it. */
export function RestoreControl({ onRestored }: { onRestored: () => void }) {
  const [step, setStep] = useState<Step | null>(null);
  const { busy, error, clearError, run } = useAction();
  const reset = useRef<() => void>(null);
  const close = () => {
    if (step?.name === 'reading') step.stop.abort();
    setStep(null);
  };
  const read = (file: File | null) => {
    reset.current?.();
    if (!file) return;
    // Of its own, so that a file that is chosen right after another was cancelled is not cancelled with it.
    const stop = new AbortController();
    const goOn = (next: Step | null) => {
      if (!stop.signal.aborted) setStep(next);
    };
    setStep({ name: 'reading', file, bytes: 0, stop });
    void run(async () => {
      try {
        const onBytes = (bytes: number) => goOn({ name: 'reading', file, bytes, stop });
        const backup = await readBackup(file.stream(), { onBytes, signal: stop.signal });
        const comparison = await compareBackup(backup);
        goOn({ name: 'confirming', file, backup, comparison });
      } catch (problem) {
        goOn(null);
        if (!isFailure(problem, 'cancelled')) throw problem;
      }
    });
  };
  const restore = ({ file, backup }: Extract<Step, { name: 'confirming' }>) =>
    void run(async () => {
      await restoreWhatever(backup, file.name);
      useConsoleState.getState().setLastDecision(null);
      onRestored();
    }).finally(() => setStep(null));
  return (
    <>
      <FileButton onChange={read} resetRef={reset} inputProps={{ 'aria-label': t('data.restore.file') }}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconRestore size={16} aria-hidden />}>
            {t('data.restore.restore')}
          </Button>
        )}
      </FileButton>
      <FailureAlert error={error} title={t('data.restore.notRestored')} onClose={clearError} />
      <Dialog
        opened={step !== null}
        onClose={close}
        title={t(step?.name === 'confirming' ? 'data.restore.question' : 'data.restore.checking')}
      >
        {step?.name === 'reading' && (
          <>
            <p className={classes.ask}>{rich('data.restore.checks', { file: step.file.name, data })}</p>
            <Progress.Root size="md">
              <Progress.Section
                value={step.file.size === 0 ? 100 : (step.bytes / step.file.size) * 100}
                aria-label={t('data.restore.reading')}
              />
            </Progress.Root>
            <Group justify="space-between" mt="sm">
              <span className={classes.aside}>
                {t('data.restore.progress', {
                  read: formatBytes(step.bytes),
                  size: formatBytes(step.file.size),
                })}
              </span>
              <Button variant="default" onClick={close}>
                {t('shared.cancel')}
              </Button>
            </Group>
          </>
        )}
        {step?.name === 'confirming' && (
          <RestoreQuestion
            file={step.file.name}
            backup={step.backup}
            comparison={step.comparison}
            busy={busy}
            onKeep={close}
            onReplace={() => restore(step)}
          />
        )}
      </Dialog>
    </>
  );
}
