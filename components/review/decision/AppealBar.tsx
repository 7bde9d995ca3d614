import { Button, Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { appealDecisionOf } from '../../../domain/matching/finding.ts';
import { nameOfCase } from '../../../domain/queue/case-name.ts';
import { t } from '../../../words/words.ts';
import { useConsoleState } from '../../../workflows/base/console-state.ts';
import { decideAppeal } from '../../../workflows/quality/appeals.ts';
import type { ReviewedCase } from '../../../workflows/queue/reviewed-case.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import type { Review } from '../useReview.ts';
import classes from './decision.module.css';
import { FindingBar } from './FindingBar.tsx';
import { MissingParts } from './MissingParts.tsx';

/** What an appeal can come to, as choices: findings stand in their place. */
const DECIDING = ['confirmed', 'not-confirmed'] as const;

const DECISIONS = ['upheld', 'reversed'] as const;
type AppealDecision = (typeof DECISIONS)[number];

interface AppealBarProps {
  view: ReviewedCase;
  review: Review;
  onSent: () => void;
}

/** Upholding or reversing a confirmed case, with a reason; a match by what is found of it. */
export function AppealBar({ view, review, onSent }: AppealBarProps) {
  const { handle, time, ready, draft } = review;
  const { busy, error, clearError, run } = useAction();
  const [tried, setTried] = useState(false);
  const problem = useId();
  const { note: reason, finding } = draft;
  const { id, match } = view.case;
  const lacksReason = reason.trim() === '';
  const lacksFinding = match !== undefined && finding === undefined;
  const decide = (decision: AppealDecision | null) => {
    setTried(true);
    if (decision === null || lacksReason || lacksFinding) return;
    void run(async () => {
      await handle.send(async () => {
        const { seq } = await decideAppeal(id, decision, reason, time.read(), finding);
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
  // Of a match there is one, which follows from the finding: it stays the same button when that is chosen.
  const button = (decision: AppealDecision | null) => (
    <Button
      key={match ? 'follows' : decision}
      variant="default"
      disabled={!ready}
      loading={busy}
      onClick={() => decide(decision)}
    >
      {t(`review.appeal.decide.${decision ?? 'open'}`)}
    </Button>
  );
  return (
    <section className={classes.bar} aria-label={t('review.appeal.label')}>
      <div className={classes.above}>
        <FailureAlert error={error} title={t('review.appeal.notDecided')} onClose={clearError} />
        <MissingParts id={problem} missing={tried && lacksFinding ? ['finding'] : []} />
      </div>
      {match && (
        <FindingBar
          draft={{ choice: null, finding }}
          choices={DECIDING}
          disabled={!ready}
          describedBy={tried && lacksFinding ? problem : undefined}
          onChoose={(chosen) => handle.change({ finding: chosen.finding })}
        />
      )}
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
        error={tried && lacksReason ? t('review.appeal.reasonMissing') : null}
        onChange={(event) => handle.change({ note: event.currentTarget.value })}
      />
      {match ? button(finding ? appealDecisionOf(finding) : null) : DECISIONS.map(button)}
    </section>
  );
}
