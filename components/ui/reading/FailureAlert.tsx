import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Failure } from '../../../domain/failures/failure.ts';
import { failureText } from '../../../words/failure-text.ts';
import { t } from '../../../words/words.ts';
import { asFailure } from '../../../workflows/base/failure.ts';

/** What a person can read of something that was thrown. */
export function failureMessage(error: unknown): string {
  const failure = asFailure(error);
  if (failure instanceof Failure) return failureText(failure);
  const detail = error instanceof Error ? error.message : String(error);
  return t('ui.failure.defect', { detail });
}

interface FailureAlertProps {
  error: unknown;
  title?: string;
  onClose?: () => void;
  onRetry?: () => void;
}

/** Says what could not be done and what to do about it; nothing when there is no error. */
export function FailureAlert({ error, title = t('ui.failure.title'), onClose, onRetry }: FailureAlertProps) {
  if (error === null || error === undefined) return null;
  return (
    <Alert
      color="red"
      title={title}
      icon={<IconAlertTriangle aria-hidden />}
      withCloseButton={onClose !== undefined}
      closeButtonLabel={t('shared.dismiss')}
      onClose={onClose}
    >
      {failureMessage(error)}
      {onRetry && (
        <div>
          <Button mt="sm" size="xs" color="red" onClick={onRetry}>
            {t('shared.retry')}
          </Button>
        </div>
      )}
    </Alert>
  );
}
