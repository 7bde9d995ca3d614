import { Button } from '@mantine/core';
import { IconArrowBackUp, IconEye } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { Feedback } from '../../../domain/review/feedback.ts';
import { rich, t } from '../../../words/words.ts';
import { type LastDecision, useConsoleState } from '../../../workflows/base/console-state.ts';
import { useKeyShortcut } from '../../ui/keys/key-context.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { data, strong } from '../../ui/text/marks.tsx';
import classes from '../Shell.module.css';
import type { Undo } from './useUndo.ts';

function FeedbackText({ right, outcome, characteristics, before }: Feedback) {
  const known = t(`names.outcome.${outcome}`);
  const marked = characteristics.map((id) => t(`names.characteristic.${id}`));
  return (
    <>
      {' '}
      {t('shell.saved.golden')} <strong>{t(right ? 'shell.saved.right' : 'shell.saved.wrong')}</strong>{' '}
      {marked.length > 0
        ? t('shell.saved.knownMarked', { outcome: known, characteristics: marked.join(', ') })
        : t('shell.saved.known', { outcome: known })}{' '}
      {before === null
        ? t('shell.saved.counts')
        : t('shell.saved.countsBefore', { decision: t(`names.decision.${before}`) })}
    </>
  );
}

function What({ last }: { last: LastDecision }) {
  const { choice, transcriptId, feedback } = last;
  return (
    <span className={classes.noticeText}>
      {rich('shell.saved.title', { decision: t(`names.decision.${choice}`), transcriptId, strong, data })}
      {feedback && <FeedbackText {...feedback} />}
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
      <FailureAlert error={error} title={t('shell.saved.notUndone')} onClose={clearError} />
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
              {t('shell.saved.reveal')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={undo}
            aria-keyshortcuts={shortcut}
          >
            {t('shell.saved.undo')}
          </Button>
        </div>
      )}
    </>
  );
}
