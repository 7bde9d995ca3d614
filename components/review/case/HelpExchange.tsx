import { Alert, Button, Textarea } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { useState } from 'react';
import type { HelpRequest } from '../../../domain/queue/case.ts';
import { answerHelp } from '../../../workflows/review/help.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { InertText, Isolated } from '../../ui/text/InertText.tsx';
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
      title={given === null ? `${from} asks ${to}` : `${to} answered ${from}`}
      role="note"
    >
      <div className={classes.note} dir="auto">
        <InertText text={question} />
      </div>
      {given !== null && (
        <div className={classes.note} dir="auto">
          <strong>
            <Isolated text={to} />:
          </strong>{' '}
          <InertText text={given} />
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
            label="Your answer"
            rows={2}
            maxLength={2000}
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
          />
          <FailureAlert error={error} title="The answer was not sent" onClose={clearError} />
          <Button type="submit" size="compact-sm" mt="xs" loading={busy}>
            Send the answer
          </Button>
        </form>
      )}
      {given === null && reviewer === from && (
        <div>
          The case is held for you. You can go on with others meanwhile, or decide without the answer.
        </div>
      )}
    </Alert>
  );
}
