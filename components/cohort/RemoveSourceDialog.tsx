import { Button, Group } from '@mantine/core';
import type { SourceSummary } from '../../domain/cohort/source-summary.ts';
import { removeSource } from '../../workflows/cohort/cohort.ts';
import { Dialog } from '../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { countOf } from '../ui/text/format.ts';
import { Isolated } from '../ui/text/InertText.tsx';
import classes from './cohort.module.css';

/** Asks before a source is removed. */
export function RemoveSourceDialog({
  summary,
  onClose,
}: {
  summary: SourceSummary | null;
  onClose: () => void;
}) {
  const { busy, error, clearError, run } = useAction();
  const remove = () =>
    void run(async () => {
      await removeSource(summary!.source.id);
      onClose();
    });
  return (
    <Dialog title="Remove the source?" opened={summary !== null} onClose={onClose}>
      {summary && (
        <>
          <p className={classes.ask}>
            {countOf(summary.rows, 'row')} of <Isolated text={summary.source.name} /> and its log leave the
            cohort. The log of this browser says so. To have them back, import its files again.
          </p>
          <FailureAlert error={error} title="The source was not removed" onClose={clearError} />
          <Group justify="flex-end" gap="sm" mt="md">
            <Button variant="default" onClick={onClose} data-autofocus>
              Keep it
            </Button>
            <Button color="red" loading={busy} onClick={remove}>
              Remove
            </Button>
          </Group>
        </>
      )}
    </Dialog>
  );
}
