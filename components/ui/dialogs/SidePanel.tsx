import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../../words/words.ts';
import { useHeldKeys } from '../keys/useHeldKeys.ts';

interface SidePanelProps {
  title: string;
  opened: boolean;
  onClose: () => void;
  /** How wide it is: a size of Mantine or a length. */
  size?: string;
  /** How dark what lies behind it becomes, 0 to 1. */
  shade?: number;
  children: ReactNode;
}

/** A dialog at the side, for the details of one of many or what is read beside a screen; it closes with Escape and gives the focus back. */
export function SidePanel({
  title,
  opened,
  onClose,
  size = '26rem',
  shade = 0.15,
  children,
}: SidePanelProps) {
  useHeldKeys(opened);
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="right"
      size={size}
      // Locking it would inject a style element.
      lockScroll={false}
      transitionProps={{ transition: 'slide-left', duration: 140 }}
    >
      <Drawer.Overlay backgroundOpacity={shade} />
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
