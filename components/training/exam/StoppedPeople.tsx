import { Button, Group, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import { t } from '../../../words/words.ts';
import { allowRetake, liveStoppedPeople, type StoppedPerson } from '../../../workflows/training/exam.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';

function Decision({ person: { name, failures } }: { person: StoppedPerson }) {
  const [reason, setReason] = useState('');
  const { busy, error, clearError, run } = useAction();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => allowRetake(name, reason));
      }}
    >
      <Group align="flex-end" gap="sm">
        <TextInput
          label={t('trainingExam.stopped.reason', { name, failures })}
          description={t('trainingExam.stopped.reasonHint')}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={busy}>
          {t('trainingExam.stopped.allow')}
        </Button>
      </Group>
      <FailureAlert error={error} onClose={clearError} />
    </form>
  );
}

/** Who waits for a lead to allow another exam; nothing where no one does. For leads. */
export function StoppedPeople({ reviewer }: { reviewer: string }) {
  const read = useRead(
    useCallback(() => liveStoppedPeople(reviewer), [reviewer]),
    { failsInFrame: true },
  );
  const people = valueOr(read, []);
  if (people.length === 0) return null;
  return (
    <Panel title={t('trainingExam.stopped.title')} description={t('trainingExam.stopped.text')}>
      {people.map((person) => (
        <Decision key={person.name} person={person} />
      ))}
    </Panel>
  );
}
