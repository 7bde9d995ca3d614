import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';

/** Says that something was done, until it is dismissed. */
export function DoneNotice({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  return (
    <Alert color="green" role="status" withCloseButton closeButtonLabel="Dismiss" onClose={onClose}>
      {children}
    </Alert>
  );
}
