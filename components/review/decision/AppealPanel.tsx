import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../../words/words.ts';
import { useConsoleState } from '../../../workflows/base/console-state.ts';
import { decideAppeal } from '../../../workflows/quality/appeals.ts';
import type { CaseView } from '../../../workflows/queue/read-models.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import classes from './decision.module.css';
import type { ActiveTime } from './useActiveTime.ts';
import type { DraftHandle } from './useDraft.ts';

interface AppealPanelProps {
  view: CaseView;
  handle: DraftHandle;
  time: ActiveTime;
  disabled: boolean;
  onSent: () => void;
}

/** Upholding or reversing a confirmed case, with a reason. */
export function AppealPanel({ view, handle, time, disabled, onSent }: AppealPanelProps) {
  const { busy, error, clearError, run } = useAction();
  const [missing, setMissing] = useState(false);
  const reason = handle.draft?.note ?? '';
  const { id, transcriptId } = view.case;
  const decide = (decision: 'upheld' | 'reversed') => () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    void run(async () => {
      await handle.send(async () => {
        const { seq } = await decideAppeal(id, decision, reason, time.read());
        useConsoleState
          .getState()
          .setLastDecision({ seq, caseId: id, transcriptId, choice: decision, blind: false, feedback: null });
      });
      onSent();
    });
  };
  return (
    <section className={classes.panel} aria-label={t('review.appeal.label')}>
      <FailureAlert error={error} title={t('review.appeal.notDecided')} onClose={clearError} />
      <Textarea
        label={t('review.appeal.reason')}
        description={t('review.appeal.reasonHint')}
        rows={3}
        maxLength={4000}
        disabled={disabled}
        value={reason}
        error={missing && reason.trim() === '' ? t('review.appeal.reasonMissing') : null}
        onChange={(event) => handle.change({ note: event.currentTarget.value })}
      />
      <Group grow gap="sm">
        <Button variant="default" disabled={disabled} loading={busy} onClick={decide('upheld')}>
          {t('review.appeal.uphold')}
        </Button>
        <Button variant="default" disabled={disabled} loading={busy} onClick={decide('reversed')}>
          {t('review.appeal.reverse')}
        </Button>
      </Group>
    </section>
  );
}
