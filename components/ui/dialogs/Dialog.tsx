import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../../words/words.ts';
import { useHeldKeys } from '../keys/useHeldKeys.ts';

interface DialogProps {
  title: string;
  opened: boolean;
  onClose: () => void;
  /** For what needs room. */
  wide?: boolean;
  children: ReactNode;
}

/** A dialog that keeps the focus, closes with Escape and gives the focus back. */
export function Dialog({ title, opened, onClose, wide = false, children }: DialogProps) {
  useHeldKeys(opened);
  return (
    <Modal.Root opened={opened} onClose={onClose} size={wide ? '60rem' : 'md'}>
      <Modal.Overlay />
      <Modal.Content>
        {/* A header element outside of main would be taken for a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('shared.close')} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
