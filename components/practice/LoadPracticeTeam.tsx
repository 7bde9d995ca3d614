import { Button, Progress } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { type Ref, useEffect, useRef } from 'react';
import { formatPercent } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import { isPractice } from '../../workflows/base/open-data.ts';
import {
  loadPracticeTeam,
  openPracticeTeam,
  stopLoading,
  usePracticeTeam,
} from '../../workflows/practice/practice-team.ts';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import classes from './practice.module.css';

/** For the one button of two that stands in a place: takes over the focus from the other, if that had it. */
function useFocusHandedOver(which: unknown): Ref<HTMLButtonElement> {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(which);
  useEffect(() => {
    // What goes while it has the focus leaves it to the page.
    if (before.current !== which && document.activeElement === document.body) button.current?.focus();
    before.current = which;
  }, [which]);
  return button;
}

function UnderWay({ share, stop }: { share: number; stop: Ref<HTMLButtonElement> }) {
  const text = t('practice.share', { share: formatPercent(share) });
  return (
    <div className={classes.loading}>
      <Progress.Root size="md" className={classes.bar}>
        <Progress.Section value={share * 100} aria-label={t('practice.loading')} aria-valuetext={text} />
      </Progress.Root>
      <Button size="compact-sm" variant="default" onClick={stopLoading} ref={stop}>
        {t('practice.stop')}
      </Button>
    </div>
  );
}

/**
 * Loads the practice team, or opens the one that was kept, with its progress in the place of the button. Nothing where
 * it is open already.
 */
export function LoadPracticeTeam() {
  const { state, share, failure } = usePracticeTeam();
  const button = useFocusHandedOver(share !== null);
  if (isPractice) return null;
  if (share !== null) return <UnderWay share={share} stop={button} />;
  if (state === 'loading' || state === 'removing')
    return (
      <p className={classes.text} role="status">
        {t(state === 'loading' ? 'practice.elsewhere' : 'practice.removing')}
      </p>
    );
  const isKept = state === 'kept';
  return (
    <>
      <div>
        <Button
          variant="default"
          leftSection={<IconUsersGroup size={16} stroke={1.5} aria-hidden />}
          onClick={() => void (isKept ? openPracticeTeam() : loadPracticeTeam())}
          ref={button}
        >
          {t(isKept ? 'practice.open' : 'practice.load')}
        </Button>
      </div>
      <FailureAlert error={failure} title={t('practice.notLoaded')} />
    </>
  );
}
