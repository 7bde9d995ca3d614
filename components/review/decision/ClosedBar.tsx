import { Button } from '@mantine/core';
import { t } from '../../../words/words.ts';
import { NextBar } from './NextBar.tsx';

interface ClosedBarProps {
  /** The key that saves goes on to the next case; not where somebody may press it to save. */
  isKeyed: boolean;
  onNext: () => void;
  /** Null where it is not for this reviewer to correct. */
  onCorrect: (() => void) | null;
}

/** What can be done with a case that there is nothing to decide about. */
export function ClosedBar({ isKeyed, onNext, onCorrect }: ClosedBarProps) {
  return (
    <NextBar
      label={t('review.closed.bar')}
      next={t('review.notices.goToNext')}
      isKeyed={isKeyed}
      onNext={onNext}
    >
      {onCorrect && (
        <Button variant="default" onClick={onCorrect}>
          {t('review.closed.correct')}
        </Button>
      )}
    </NextBar>
  );
}
