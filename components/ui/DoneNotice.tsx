import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../words/words.ts';

/** Says that something was done, until it is dismissed. */
export function DoneNotice({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  return (
    <Alert
      color="green"
      role="status"
      withCloseButton
      closeButtonLabel={t('shared.dismiss')}
      onClose={onClose}
    >
      {children}
    </Alert>
  );
}
