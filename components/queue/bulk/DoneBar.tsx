import { Button, CloseButton } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { t } from '../../../words/words.ts';
import classes from '../queue.module.css';

interface DoneBarProps {
  /** What was done; nothing while there is nothing to tell. */
  children: ReactNode;
  /** Null for what cannot be taken back. */
  onUndo: (() => void) | null;
  onClose: () => void;
  undoButton?: Ref<HTMLButtonElement>;
}

/** Says what was just done, and takes it back. Always in the page, so that screen readers notice what it says. */
export function DoneBar({ children, onUndo, onClose, undoButton }: DoneBarProps) {
  return (
    <div role="status">
      {children && (
        <div className={classes.bar}>
          <span className={classes.barText}>{children}</span>
          {onUndo && (
            <Button
              ref={undoButton}
              size="compact-sm"
              variant="default"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              onClick={onUndo}
            >
              {t('queue.bulk.undo')}
            </Button>
          )}
          <CloseButton size="sm" aria-label={t('shared.dismiss')} onClick={onClose} />
        </div>
      )}
    </div>
  );
}
