import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { isFailure } from '../../../domain/failures/failure.ts';
import { t } from '../../../words/words.ts';
import { deleteEverything } from '../../../workflows/backup/erase.ts';
import { useConsoleState } from '../../../workflows/base/console-state.ts';
import { useCohortImports } from '../../../workflows/cohort/cohort-import.ts';
import { useImportQueue } from '../../../workflows/intake/import-queue.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import { TypedConfirmation } from '../../ui/dialogs/TypedConfirmation.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import classes from '../data.module.css';
import { RunningImports } from '../imports/RunningImports.tsx';

/** Deleting all that is stored, after a word is typed. */
export function DeletePanel() {
  const mayDelete = useMay()('delete-everything');
  const { busy, error, clearError, run } = useAction();
  const [confirming, setConfirming] = useState(false);
  const [done, setDone] = useState(false);
  const close = () => setConfirming(false);
  const erase = () =>
    void run(async () => {
      await deleteEverything();
      useConsoleState.setState({ lastDecision: null });
      useImportQueue.setState({ finished: [] });
      useCohortImports.setState({ finished: [] });
      setDone(true);
    }).finally(close);
  return (
    <Panel
      title={t('data.delete.title')}
      description={t('data.delete.description')}
      className={classes.danger}
      aside={
        mayDelete && (
          <Button
            color="red"
            variant="outline"
            leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />}
            onClick={() => setConfirming(true)}
          >
            {t('data.delete.all')}
          </Button>
        )
      }
    >
      {!mayDelete && <NotAllowed action="delete-everything" />}
      <FailureAlert
        error={error}
        title={t(isFailure(error, 'room-not-back') ? 'data.delete.deleted' : 'data.delete.notDeleted')}
        onClose={clearError}
      />
      {done && <DoneNotice onClose={() => setDone(false)}>{t('data.delete.done')}</DoneNotice>}
      <TypedConfirmation
        opened={confirming}
        onClose={close}
        title={t('data.delete.question')}
        busy={busy}
        onConfirm={erase}
      >
        <p className={classes.ask}>{t('data.delete.warning')}</p>
        <RunningImports />
      </TypedConfirmation>
    </Panel>
  );
}
