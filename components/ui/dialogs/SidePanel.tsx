import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../../words/words.ts';
import { useHeldKeys } from '../keys/useHeldKeys.ts';

interface SidePanelProps {
  title: string;
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog at the side, for the details of one of many; it closes with Escape and gives the focus back. */
export function SidePanel({ title, opened, onClose, children }: SidePanelProps) {
  useHeldKeys(opened);
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="right"
      size="26rem"
      // Locking it would inject a style element.
      lockScroll={false}
      transitionProps={{ transition: 'slide-left', duration: 140 }}
    >
      <Drawer.Overlay backgroundOpacity={0.15} />
      <Drawer.Content>
        {/* A header element outside of main would be taken for a second banner of the page. */}
        <Drawer.Header role="presentation">
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('shared.close')} />
        </Drawer.Header>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
