import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { LogEntryOf } from '../../../domain/decisions/log-entry.ts';
import { DECISION_NAMES } from '../../ui/text/names.ts';

/** Says of a golden item that was answered and undone that the first answer counts. */
export function UndoneAnswer({ entry }: { entry: LogEntryOf<'decision'> }) {
  return (
    <Alert icon={<IconInfoCircle aria-hidden />} title="You have answered this golden item" role="note">
      Your first answer, <strong>{DECISION_NAMES[entry.payload.verdict]}</strong>, counts. What you decide now
      is kept beside it.
    </Alert>
  );
}
