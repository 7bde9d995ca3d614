import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { nameOfCase } from '../../../domain/queue/case-name.ts';
import { t } from '../../../words/words.ts';
import { useConsoleState } from '../../../workflows/base/console-state.ts';
import { decideAppeal } from '../../../workflows/quality/appeals.ts';
import type { ReviewedCase } from '../../../workflows/queue/reviewed-case.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import type { Review } from '../useReview.ts';
import classes from './decision.module.css';

interface AppealBarProps {
  view: ReviewedCase;
  review: Review;
  onSent: () => void;
}

/** Upholding or reversing a confirmed case, with a reason. */
export function AppealBar({ view, review, onSent }: AppealBarProps) {
  const { handle, time, ready } = review;
  const { busy, error, clearError, run } = useAction();
  const [missing, setMissing] = useState(false);
  const reason = handle.draft?.note ?? '';
  const { id } = view.case;
  const decide = (decision: 'upheld' | 'reversed') => () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    void run(async () => {
      await handle.send(async () => {
        const { seq } = await decideAppeal(id, decision, reason, time.read());
        useConsoleState.getState().setLastDecision({
          seq,
          caseId: id,
          name: nameOfCase(view.case),
          choice: decision,
          blind: false,
          isAnswered: false,
        });
      });
      onSent();
    });
  };
  return (
    <section className={classes.bar} aria-label={t('review.appeal.label')}>
      <div className={classes.above}>
        <FailureAlert error={error} title={t('review.appeal.notDecided')} onClose={clearError} />
      </div>
      <Textarea
        className={classes.answer}
        label={t('review.appeal.reason')}
        placeholder={t('review.appeal.reasonHint')}
        autosize
        minRows={1}
        maxRows={3}
        maxLength={4000}
        disabled={!ready}
        value={reason}
        error={missing && reason.trim() === '' ? t('review.appeal.reasonMissing') : null}
        onChange={(event) => handle.change({ note: event.currentTarget.value })}
      />
      <Button variant="default" disabled={!ready} loading={busy} onClick={decide('upheld')}>
        {t('review.appeal.uphold')}
      </Button>
      <Button variant="default" disabled={!ready} loading={busy} onClick={decide('reversed')}>
        {t('review.appeal.reverse')}
      </Button>
    </section>
  );
}
