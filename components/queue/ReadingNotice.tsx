import { Progress } from '@mantine/core';
import type { ReadingProgress } from '../../workflows/queue/queue-model.ts';
import { formatCount, formatPercent } from '../ui/text/format.ts';
import classes from './queue.module.css';

interface ReadingNoticeProps {
  progress: ReadingProgress | null;
  /** Whether the number of all cases may be told; with it one could count those that are not listed. */
  exact: boolean;
}

/** How far reading has come; nothing when all is read or it will be in a moment. */
export function ReadingNotice({ progress, exact }: ReadingNoticeProps) {
  if (!progress || progress.done === 0) return null;
  const { done, total } = progress;
  const text = exact
    ? `Reading ${formatCount(done)} of ${formatCount(total)} cases`
    : `Reading the cases: ${formatPercent(done / total, 0)}`;
  return (
    <div className={classes.reading}>
      <span>{text}</span>
      <Progress.Root size="sm" className={classes.readingBar}>
        <Progress.Section value={(done / total) * 100} aria-label="Reading cases" aria-valuetext={text} />
      </Progress.Root>
    </div>
  );
}
