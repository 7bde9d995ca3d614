import { Button } from '@mantine/core';
import { IconArrowBackUp, IconEye } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { Feedback } from '../../../domain/review/feedback.ts';
import { characteristicName } from '../../../domain/transcript/characteristics.ts';
import { type LastDecision, useConsoleState } from '../../../workflows/base/console-state.ts';
import { useKeyShortcut } from '../../ui/keys/key-context.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import { DECISION_NAMES, OUTCOME_NAMES } from '../../ui/text/names.ts';
import classes from '../Shell.module.css';
import type { Undo } from './useUndo.ts';

function FeedbackText({ right, outcome, characteristics, before }: Feedback) {
  const marked = characteristics.map(characteristicName).join(', ');
  return (
    <>
      {' '}
      This was a golden item. <strong>{right ? 'Correct' : 'Incorrect'}.</strong> The known answer is{' '}
      {OUTCOME_NAMES[outcome]}
      {marked !== '' && ` (${marked})`}.{' '}
      {before === null
        ? 'Your first answer counts, even if you undo it.'
        : `Your first answer, ${DECISION_NAMES[before]}, counts.`}
    </>
  );
}

function What({ last }: { last: LastDecision }) {
  return (
    <span className={classes.noticeText}>
      <strong>{DECISION_NAMES[last.choice]}</strong>: saved for <Isolated text={last.transcriptId} />.
      {last.feedback && <FeedbackText {...last.feedback} />}
    </span>
  );
}

/** The decision just saved, and the way back from it. Stays until the next one, so that nobody has to hurry. */
export function UndoNotice({ undo, error, clearError }: Undo) {
  const last = useConsoleState(({ lastDecision }) => lastDecision);
  const [, navigate] = useLocation();
  const shortcut = useKeyShortcut('undo');
  return (
    <>
      <FailureAlert error={error} title="This was not undone" onClose={clearError} />
      {last && (
        <div className={classes.notice} role="status">
          <What last={last} />
          {last.blind && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconEye size={16} aria-hidden />}
              onClick={() => navigate(`/review/${encodeURIComponent(last.caseId)}`)}
            >
              See what detection said
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={undo}
            aria-keyshortcuts={shortcut}
          >
            Undo
          </Button>
        </div>
      )}
    </>
  );
}
