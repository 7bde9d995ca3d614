import { Button, SegmentedControl } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { type HomeView, homeViewsOf } from '../../domain/home/home-view.ts';
import { queueHealth } from '../../domain/home/queue-health.ts';
import { weekFigures } from '../../domain/home/week-figures.ts';
import type { Reviewer } from '../../domain/reviewers/reviewer.ts';
import { t } from '../../words/words.ts';
import { chooseHomeView } from '../../workflows/home/home-view.ts';
import { liveReviewers } from '../../workflows/people/reviewers.ts';
import { PracticeOffer } from '../practice/PracticeOffer.tsx';
import { useQueue } from '../queue/QueueProvider.tsx';
import { useDueForMe } from '../queue/useDueForMe.ts';
import { useNextCase } from '../queue/useNextCase.ts';
import { KeyHint } from '../ui/keys/KeyHint.tsx';
import { useKeyShortcut } from '../ui/keys/key-context.ts';
import { useCommands } from '../ui/keys/useCommands.ts';
import { Screen } from '../ui/layout/Screen.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useNow } from '../ui/reading/useNow.ts';
import { useRead } from '../ui/reading/useRead.ts';
import { useReviewer } from '../ui/reading/useReviewer.ts';
import { ForYou } from './ForYou.tsx';
import classes from './home.module.css';
import { QueueHealthPanels } from './QueueHealth.tsx';
import { useCertificateLinks } from './useCertificateLinks.tsx';
import { useHomeView } from './useHomeView.ts';
import { WeekPanel } from './WeekPanel.tsx';
import { Welcome } from './welcome/Welcome.tsx';

/** What is due for whoever sits here. */
function Due({ besideHealth, ...of }: { name: string; now: number; besideHealth: boolean }) {
  const due = useDueForMe();
  const certificates = useCertificateLinks(of.name);
  return (
    due &&
    certificates && <ForYou due={due} certificates={certificates} besideHealth={besideHealth} {...of} />
  );
}

function Health({ profiles, now }: { profiles: readonly Reviewer[]; now: number }) {
  const all = useDeferredValue(useQueue().all);
  const health = useMemo(() => queueHealth(all, profiles, now), [all, profiles, now]);
  return <QueueHealthPanels health={health} now={now} />;
}

function Week({ now }: { now: number }) {
  const all = useDeferredValue(useQueue().all);
  const figures = useMemo(() => weekFigures(all, now), [all, now]);
  return <WeekPanel figures={figures} />;
}

interface HomeOfProps {
  reviewer: Reviewer;
  view: HomeView;
  profiles: readonly Reviewer[];
}

/** Home as somebody wants it, once all cases were read: of a part of them it would say too little. */
function HomeOf({ reviewer, view, profiles }: HomeOfProps) {
  const { reading, progress } = useQueue();
  const now = useNow(60_000);
  return (
    <ReadState
      read={reading.status === 'ready' && progress !== null ? { status: 'loading' } : reading}
      failed={t('home.unreadable')}
      loading={t('home.loading')}
    >
      {() => (
        <div className={classes.panels}>
          {view === 'figures' ? (
            <Week now={now} />
          ) : (
            <Due name={reviewer.name} now={now} besideHealth={view === 'leading'} />
          )}
          {view === 'leading' && <Health profiles={profiles} now={now} />}
          <PracticeOffer inPanel />
        </div>
      )}
    </ReadState>
  );
}

/** What needs whoever sits here now: the way into the day. */
export function HomeScreen() {
  const reviewer = useReviewer();
  const name = reviewer?.name ?? '';
  const profiles = useRead(liveReviewers);
  const { take, busy, error, clearError } = useNextCase();
  const shortcut = useKeyShortcut('next-case');
  useCommands({ 'next-case': () => take() });
  const view = useHomeView();
  return (
    <Screen
      title={t('workspaces.name.home')}
      aside={
        reviewer &&
        view && (
          <>
            <SegmentedControl
              size="xs"
              aria-label={t('home.viewLabel')}
              value={view}
              onChange={(next) => void chooseHomeView(name, next as HomeView)}
              data={homeViewsOf(reviewer.role).map((each) => ({
                value: each,
                label: t(`home.view.${each}`),
              }))}
            />
            {view !== 'figures' && (
              <Button
                onClick={() => take()}
                loading={busy}
                aria-keyshortcuts={shortcut}
                rightSection={<KeyHint command="next-case" />}
              >
                {t('home.next')}
              </Button>
            )}
          </>
        )
      }
    >
      <FailureAlert error={error} title={t('home.notHandedOut')} onClose={clearError} />
      <ReadState read={profiles} failed={t('home.unreadable')}>
        {(known) => reviewer && view && <HomeOf reviewer={reviewer} view={view} profiles={known} />}
      </ReadState>
      <Welcome />
    </Screen>
  );
}
