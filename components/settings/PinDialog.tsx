import { Button, Group, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { isPin } from '../../domain/reviewers/reviewer.ts';
import { t } from '../../words/words.ts';
import { Dialog } from '../ui/dialogs/Dialog.tsx';
import { PinWait, usePinWait } from '../ui/PinWait.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';

interface PinDialogProps {
  title: string;
  /** Whose PIN so far is asked for; null when nobody's is. */
  asksCurrentOf?: string | null;
  onClose: () => void;
  /** @param next null removes it */
  onSave: (current: string, next: string | null) => Promise<void>;
  removable?: boolean;
}

/** Setting a PIN. */
export function PinDialog({
  title,
  asksCurrentOf = null,
  onClose,
  onSave,
  removable = false,
}: PinDialogProps) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, error, clearError, run } = useAction();
  const asksCurrent = asksCurrentOf !== null;
  const wait = usePinWait(asksCurrentOf ?? '');
  const problem = isPin(next) ? null : t('failures.wrong-pin.unusable');
  const save = (pin: string | null) =>
    void run(async () => {
      await onSave(current, pin);
      onClose();
    });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (problem === null) save(next);
        }}
      >
        {asksCurrent && (
          <PasswordInput
            label={t('settings.pin.current')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            data-autofocus
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label={t('settings.pin.next')}
          description={t('settings.pin.rule')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          data-autofocus={!asksCurrent || undefined}
          value={next}
          error={asked ? problem : null}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <FailureAlert error={error} title={t('settings.pin.notChanged')} onClose={clearError} />
        <PinWait seconds={wait} />
        <Group justify="flex-end" gap="sm" mt="md">
          {removable && (
            <Button variant="default" loading={busy} disabled={wait > 0} onClick={() => save(null)}>
              {t('settings.pin.remove')}
            </Button>
          )}
          <Button type="submit" loading={busy} disabled={wait > 0}>
            {t('settings.pin.set')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
