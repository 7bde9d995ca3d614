import { Alert, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ChainHead } from '../../domain/decisions/hash-chain.ts';
import { type NotedHead, parseHead } from '../../domain/decisions/noted-head.ts';
import { checkNotedHead } from '../../workflows/log/log-check.ts';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { formatCount } from '../ui/text/format.ts';
import classes from './log.module.css';

function answerText({ seq }: ChainHead, found: NotedHead): string {
  const entry = `Entry ${formatCount(seq)}`;
  if (found === 'same')
    return `${entry} is still there with this hash. If the chain verifies, nothing up to it was changed or cut off.`;
  if (found === 'missing')
    return `${entry} is not there. The log was cut off at its end, or replaced by another.`;
  return `${entry} has another hash. The log was written anew or replaced by another.`;
}

/** Compares the log with a head that was noted before. */
export function NotedHeadField() {
  const [text, setText] = useState('');
  const [unreadable, setUnreadable] = useState(false);
  const [answer, setAnswer] = useState<{ head: ChainHead; found: NotedHead } | null>(null);
  const { busy, error, run } = useAction();
  const compare = () => {
    const head = parseHead(text);
    setUnreadable(head === null);
    setAnswer(null);
    if (head) void run(async () => setAnswer({ head, found: await checkNotedHead(head) }));
  };
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        compare();
      }}
    >
      <div className={classes.compare}>
        <TextInput
          className={classes.compareField}
          label="Compare with a noted head (number and hash)"
          value={text}
          error={unreadable ? 'A number and a hash of 64 digits, as they were copied.' : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={busy}>
          Compare
        </Button>
      </div>
      <FailureAlert error={error} title="The log could not be read" />
      {answer && (
        <Alert color={answer.found === 'same' ? 'green' : 'red'} role="status">
          {answerText(answer.head, answer.found)}
        </Alert>
      )}
    </form>
  );
}
