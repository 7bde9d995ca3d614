import { Button } from '@mantine/core';
import { t } from '../../../words/words.ts';
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
        {t('review.transcript.fold', { count: to - from + 1, from: from + 1, to: to + 1 })}
      </Button>
    </div>
  );
}
