import { Button, Group } from '@mantine/core';
import type { SourceSummary } from '../../domain/cohort/source-summary.ts';
import { rich, t } from '../../words/words.ts';
import { removeSource } from '../../workflows/cohort/cohort.ts';
import { Dialog } from '../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { data } from '../ui/text/marks.tsx';
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
    <Dialog title={t('cohort.remove.title')} opened={summary !== null} onClose={onClose}>
      {summary && (
        <>
          <p className={classes.ask}>
            {rich('cohort.remove.text', { rows: summary.rows, source: summary.source.name, data })}
          </p>
          <FailureAlert error={error} title={t('cohort.remove.notRemoved')} onClose={clearError} />
          <Group justify="flex-end" gap="sm" mt="md">
            <Button variant="default" onClick={onClose} data-autofocus>
              {t('cohort.remove.keep')}
            </Button>
            <Button color="red" loading={busy} onClick={remove}>
              {t('cohort.remove.submit')}
            </Button>
          </Group>
        </>
      )}
    </Dialog>
  );
}
