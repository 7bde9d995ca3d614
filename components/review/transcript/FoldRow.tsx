import { Button } from '@mantine/core';
import { countOf } from '../../ui/text/format.ts';
import classes from './transcript.module.css';

interface FoldRowProps {
  /** 0-based index of the first and the last message that are folded away. */
  from: number;
  to: number;
  onUnfold: (from: number, to: number) => void;
}

/** Messages that are folded away, and the way to see them. */
export function FoldRow({ from, to, onUnfold }: FoldRowProps) {
  return (
    <div className={classes.fold}>
      <Button size="compact-xs" variant="subtle" onClick={() => onUnfold(from, to)}>
        Show {countOf(to - from + 1, 'message')}
        {from === to ? ` (${from + 1})` : ` (${from + 1} to ${to + 1})`}
      </Button>
    </div>
  );
}
