import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { formatCount } from '../ui/format.ts';
import classes from './review.module.css';
import type { Moves } from './useMoves.ts';

/** Where the case stands in the list, and the way to its neighbours. */
export function CaseMoves({ moves }: { moves: Moves }) {
  return (
    <div className={classes.moves}>
      {moves.place >= 0 && (
        <span className={classes.place}>
          {formatCount(moves.place + 1)} of {formatCount(moves.count)} in the queue
        </span>
      )}
      <MoveButton label="Previous case" shortcut="K" onClick={moves.previous} icon={<IconChevronLeft />} />
      <MoveButton label="Next case" shortcut="J" onClick={moves.next} icon={<IconChevronRight />} />
    </div>
  );
}

interface MoveButtonProps {
  label: string;
  shortcut: string;
  icon: React.ReactNode;
  onClick: (() => void) | null;
}

function MoveButton({ label, shortcut, icon, onClick }: MoveButtonProps) {
  return (
    <Tooltip label={`${label} (${shortcut})`}>
      <ActionIcon
        variant="default"
        size="lg"
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
