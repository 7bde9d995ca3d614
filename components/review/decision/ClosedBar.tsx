import { Button } from '@mantine/core';
import { t } from '../../../words/words.ts';
import { KeyHint } from '../../ui/keys/KeyHint.tsx';
import { useKeyShortcut } from '../../ui/keys/key-context.ts';
import { useCommands } from '../../ui/keys/useCommands.ts';
import classes from './decision.module.css';

interface ClosedBarProps {
  /** The key that saves goes on to the next case; not where somebody may press it to save. */
  isKeyed: boolean;
  onNext: () => void;
  /** Null where it is not for this reviewer to correct. */
  onCorrect: (() => void) | null;
}

/** What can be done with a case that there is nothing to decide about. */
export function ClosedBar({ isKeyed, onNext, onCorrect }: ClosedBarProps) {
  const shortcut = useKeyShortcut('submit');
  useCommands({ submit: isKeyed ? onNext : null });
  return (
    <section className={classes.bar} aria-label={t('review.closed.bar')}>
      <span className={classes.aside} />
      {onCorrect && (
        <Button variant="default" onClick={onCorrect}>
          {t('review.closed.correct')}
        </Button>
      )}
      <Button
        onClick={onNext}
        aria-keyshortcuts={isKeyed ? shortcut : undefined}
        rightSection={isKeyed ? <KeyHint command="submit" /> : null}
      >
        {t('review.notices.goToNext')}
      </Button>
    </section>
  );
}
