import { Alert, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ChainHead } from '../../domain/decisions/hash-chain.ts';
import { type NotedHead, parseHead } from '../../domain/decisions/noted-head.ts';
import { t } from '../../words/words.ts';
import { checkNotedHead } from '../../workflows/log/log-check.ts';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import classes from './log.module.css';

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
          label={t('log.head.label')}
          value={text}
          error={unreadable ? t('log.head.unreadable') : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={busy}>
          {t('log.head.compare')}
        </Button>
      </div>
      <FailureAlert error={error} title={t('log.unreadable')} />
      {answer && (
        <Alert color={answer.found === 'same' ? 'green' : 'red'} role="status">
          {t(`log.head.${answer.found}`, { seq: answer.head.seq })}
        </Alert>
      )}
    </form>
  );
}
