import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useConsoleState } from '../../workflows/console-state.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { Isolated } from '../ui/InertText.tsx';
import { DECISION_NAMES } from '../ui/names.ts';
import classes from './Shell.module.css';
import type { Undo } from './useUndo.ts';

/** The decision just saved, and the way back from it. Stays until the next one, so that nobody has to hurry. */
export function UndoNotice({ undo, error, clearError }: Undo) {
  const last = useConsoleState(({ lastDecision }) => lastDecision);
  return (
    <>
      <FailureAlert error={error} title="The decision was not undone" onClose={clearError} />
      {last && (
        <div className={classes.notice} role="status">
          <span className={classes.noticeText}>
            <strong>{DECISION_NAMES[last.choice]}</strong>: saved for <Isolated text={last.transcriptId} />
          </span>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={undo}
            aria-keyshortcuts="Control+Z"
          >
            Undo
          </Button>
        </div>
      )}
    </>
  );
}
