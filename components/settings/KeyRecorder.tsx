import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { combinationsOf } from '../../domain/keys/combination.ts';
import { t } from '../../words/words.ts';
import { failureMessage } from '../ui/reading/FailureAlert.tsx';

interface KeyRecorderProps {
  /** Name of the command. */
  name: string;
  /** Keeps the combination; rejects with the reason when the command cannot have it. */
  onPress: (combination: string) => Promise<void>;
  onCancel: () => void;
}

/** Listens for one key combination. Escape gives up, Tab goes on as everywhere. */
export function KeyRecorder({ name, onPress, onCancel }: KeyRecorderProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const listen = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    // Whatever is pressed here is a key to keep, not one to act on.
    event.stopPropagation();
    if (event.key === 'Escape') return onCancel();
    const [combination] = combinationsOf(event.nativeEvent);
    if (combination === undefined || event.repeat) return;
    onPress(combination).catch((error: unknown) => setProblem(failureMessage(error)));
  };
  return (
    // A field, so that screen readers pass single letters on instead of taking them for their own commands.
    <TextInput
      ref={input}
      size="xs"
      aria-label={t('settings.keys.newKeyOf', { command: name })}
      placeholder={t('settings.keys.press')}
      description={t('settings.keys.escape')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value=""
      onChange={() => {}}
      onKeyDown={listen}
      error={problem}
      descriptionProps={{ fz: 'xs' }}
      errorProps={{ role: 'alert', fz: 'xs' }}
      autoComplete="off"
    />
  );
}
