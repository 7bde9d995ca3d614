import { Alert, Button, Textarea } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { useState } from 'react';
import type { HelpRequest } from '../../../domain/queue/case.ts';
import { rich, t } from '../../../words/words.ts';
import { answerHelp } from '../../../workflows/review/help.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { InertText } from '../../ui/text/InertText.tsx';
import { data, strong } from '../../ui/text/marks.tsx';
import classes from '../review.module.css';

/** A question about the case, its answer, and for who is asked the field to answer in. */
export function HelpExchange({
  caseId,
  help,
  reviewer,
}: {
  caseId: string;
  help: HelpRequest;
  reviewer: string | null;
}) {
  const [answer, setAnswer] = useState('');
  const { busy, error, clearError, run } = useAction();
  const { from, to, question, answer: given } = help;
  return (
    <Alert
      icon={<IconHelp aria-hidden />}
      title={rich(given === null ? 'review.help.asks' : 'review.help.answered', { from, to, data })}
      role="note"
    >
      <div className={classes.note} dir="auto" translate="no">
        <InertText text={question} />
      </div>
      {given !== null && (
        <div className={classes.note} dir="auto" translate="no">
          {rich('review.help.answerOf', { to, data, strong, answer: () => <InertText text={given} /> })}
        </div>
      )}
      {given === null && reviewer === to && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run(() => answerHelp(caseId, answer));
          }}
        >
          <Textarea
            label={t('review.help.answer')}
            rows={2}
            maxLength={2000}
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
          />
          <FailureAlert error={error} title={t('review.help.answerNotSent')} onClose={clearError} />
          <Button type="submit" size="compact-sm" mt="xs" loading={busy}>
            {t('review.help.send')}
          </Button>
        </form>
      )}
      {given === null && reviewer === from && <div>{t('review.help.held')}</div>}
    </Alert>
  );
}
