import { Button, Group, PasswordInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Reviewer } from '../../domain/reviewers/reviewer.ts';
import { t } from '../../words/words.ts';
import { switchReviewer } from '../../workflows/people/reviewers.ts';
import { PinWait, usePinWait } from './PinWait.tsx';
import { FailureAlert } from './reading/FailureAlert.tsx';
import { useAction } from './reading/useAction.ts';
import { OneLine } from './text/OneLine.tsx';

interface PinFormProps {
  reviewer: Pick<Reviewer, 'name' | 'pin'>;
  /** What the button says. */
  submit: string;
  /** What is done once the PIN is right; the switch itself is done already. */
  onDone?: () => Promise<void> | void;
  /** Beside the button. */
  children?: ReactNode;
}

/** Sitting down as somebody, with the PIN if they have one. */
export function PinForm({ reviewer, submit, onDone, children }: PinFormProps) {
  const [pin, setPin] = useState('');
  const { busy, error, clearError, run } = useAction();
  const wait = usePinWait(reviewer.name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run(async () => {
          await switchReviewer(reviewer.name, pin);
          await onDone?.();
        });
      }}
    >
      {reviewer.pin !== null && (
        <PasswordInput
          label={t('shell.people.pinOf', { name: reviewer.name })}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          data-autofocus
          autoFocus
          value={pin}
          onChange={(event) => {
            setPin(event.currentTarget.value);
            clearError();
          }}
        />
      )}
      <FailureAlert error={error} title={t('shell.people.notIn')} onClose={clearError} />
      {reviewer.pin !== null && <PinWait seconds={wait} />}
      <Group justify="flex-end" gap="sm" mt="md">
        {children}
        <Button
          type="submit"
          loading={busy}
          disabled={reviewer.pin !== null && wait > 0}
          data-autofocus={reviewer.pin === null || undefined}
        >
          <OneLine text={submit} />
        </Button>
      </Group>
    </form>
  );
}
