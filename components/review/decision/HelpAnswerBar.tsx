import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../../words/words.ts';
import { answerHelp } from '../../../workflows/review/help.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import classes from './decision.module.css';

/** Answering a question about the case. */
export function HelpAnswerBar({ caseId }: { caseId: string }) {
  const [answer, setAnswer] = useState('');
  const { busy, error, clearError, run } = useAction();
  return (
    <form
      className={classes.bar}
      aria-label={t('review.help.answer')}
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => answerHelp(caseId, answer));
      }}
    >
      <div className={classes.above}>
        <FailureAlert error={error} title={t('review.help.answerNotSent')} onClose={clearError} />
      </div>
      <Textarea
        className={classes.answer}
        label={t('review.help.answer')}
        autosize
        minRows={1}
        maxRows={3}
        maxLength={2000}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy}>
        {t('review.help.send')}
      </Button>
    </form>
  );
}
