import { Progress } from '@mantine/core';
import { formatPercent } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import type { ReadingProgress } from '../../workflows/queue/queue-model.ts';
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
    ? t('queue.reading.count', { done, total })
    : t('queue.reading.share', { share: formatPercent(done / total, 0) });
  return (
    <div className={classes.reading}>
      <span>{text}</span>
      <Progress.Root size="sm" className={classes.readingBar}>
        <Progress.Section
          value={(done / total) * 100}
          aria-label={t('queue.reading.label')}
          aria-valuetext={text}
        />
      </Progress.Root>
    </div>
  );
}
