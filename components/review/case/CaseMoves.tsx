import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { CommandId } from '../../../domain/keys/commands.ts';
import { t } from '../../../words/words.ts';
import { useKeyShortcut, useLabelWithKey } from '../../ui/keys/key-context.ts';
import classes from './strip.module.css';
import type { Moves } from './useMoves.ts';

/**
 * The way to the neighbours of the case. Its place in the list is not told: golden items and audit samples have
 * none, and would be told apart.
 */
export function CaseMoves({ moves }: { moves: Moves }) {
  return (
    <div className={classes.moves}>
      <span className={classes.place}>{t('review.moves.count', { count: moves.count })}</span>
      <MoveButton
        label={t('review.moves.previous')}
        command="previous-case-in-list"
        onClick={moves.previous}
        icon={<IconChevronLeft size={16} stroke={1.5} aria-hidden />}
      />
      <MoveButton
        label={t('review.moves.next')}
        command="next-case-in-list"
        onClick={moves.next}
        icon={<IconChevronRight size={16} stroke={1.5} aria-hidden />}
      />
    </div>
  );
}

interface MoveButtonProps {
  label: string;
  command: CommandId;
  icon: React.ReactNode;
  onClick: (() => void) | null;
}

function MoveButton({ label, command, icon, onClick }: MoveButtonProps) {
  const shortcut = useKeyShortcut(command);
  return (
    <Tooltip label={useLabelWithKey(label, command)}>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={label}
        aria-keyshortcuts={shortcut}
        disabled={onClick === null}
        onClick={() => onClick?.()}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
