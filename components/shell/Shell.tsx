import { useEffect, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { t } from '../../words/words.ts';
import type { StartReport } from '../../workflows/console/start.ts';
import { HelpDrawer } from '../help/HelpDrawer.tsx';
import { useQueue } from '../queue/QueueProvider.tsx';
import { Tour } from '../tour/Tour.tsx';
import { focusContent } from '../ui/layout/focus-content.ts';
import { FailedReadNotice } from '../ui/reading/FailedReadNotice.tsx';
import { Toasts } from '../ui/toasts/Toasts.tsx';
import { Header } from './Header.tsx';
import { Navigation } from './navigation/Navigation.tsx';
import { useNavigation } from './navigation/useNavigation.ts';
import { useWorkspaces } from './navigation/useWorkspaces.ts';
import { ClockBehindNotice } from './notices/ClockBehindNotice.tsx';
import { ClockNotice } from './notices/ClockNotice.tsx';
import { ClockQuestion } from './notices/ClockQuestion.tsx';
import { CoachingNotice } from './notices/CoachingNotice.tsx';
import { EvictionNotice } from './notices/EvictionNotice.tsx';
import { HeadNotice } from './notices/HeadNotice.tsx';
import { HelpNotice } from './notices/HelpNotice.tsx';
import { InterruptedImports } from './notices/InterruptedImports.tsx';
import { Notices } from './notices/Notices.tsx';
import { ReplacedNotice } from './notices/ReplacedNotice.tsx';
import { SavedDecision } from './notices/SavedDecision.tsx';
import { ScoringNotice } from './notices/ScoringNotice.tsx';
import { useUndo } from './notices/useUndo.ts';
import { CommandPalette } from './palette/CommandPalette.tsx';
import { KeyMapDialog } from './palette/KeyMap.tsx';
import { preloadWhenIdle, ScreenOfRoute } from './ScreenOfRoute.tsx';
import classes from './Shell.module.css';
import { ErrorBoundary } from './trouble/ErrorBoundary.tsx';
import { useShellCommands } from './useShellCommands.ts';
import { WORKSPACES } from './workspaces.ts';

const ROUTES = WORKSPACES.flatMap(({ screens }) => screens);

/** Where the console opens for who sits at this tab, once it is known who it is. */
function ToFirst() {
  const first = useWorkspaces()?.[0];
  return first ? <Redirect to={`/${first.id}`} replace /> : null;
}

/** The frame around the workspaces. */
export function Shell({ report: { interruptedImports, replaced } }: { report: StartReport }) {
  const [location] = useLocation();
  const [keysShown, setKeysShown] = useState(false);
  const navigation = useNavigation();
  const undo = useUndo();
  const workspace = location.split('/')[1] ?? '';
  const queueRead = useQueue().reading.status === 'ready';
  useEffect(() => {
    // Not before the queue is there, which would wait for them.
    return queueRead ? preloadWhenIdle(ROUTES) : undefined;
  }, [queueRead]);
  useShellCommands({
    showKeys: () => setKeysShown(true),
    undo: undo.undo,
    toggleNavigation: navigation.toggle,
  });
  return (
    <div className={classes.shell} data-navigation={navigation.as}>
      {/* biome-ignore lint/a11y/useValidAnchor: it goes to a place on this page, past the router */}
      <a
        className={classes.skip}
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          focusContent();
        }}
      >
        {t('shell.skip')}
      </a>
      <Header navigation={navigation} onShowKeys={() => setKeysShown(true)} />
      <Navigation navigation={navigation} />
      <div className={classes.content}>
        <Notices>
          <EvictionNotice />
          <ReplacedNotice replaced={replaced} />
          <FailedReadNotice />
          <InterruptedImports files={interruptedImports} />
          <HeadNotice />
          <ClockQuestion />
          <ClockBehindNotice />
          <ClockNotice />
          <HelpNotice />
          <CoachingNotice />
          <ScoringNotice />
          <SavedDecision {...undo} />
        </Notices>
        <main id="content" tabIndex={-1} className={classes.main}>
          <ErrorBoundary key={workspace}>
            <Switch>
              {ROUTES.map((route) => (
                <Route key={route.pattern} path={route.pattern}>
                  {(params) => <ScreenOfRoute key={route.pattern} route={route} params={params} />}
                </Route>
              ))}
              <Route>
                <ToFirst />
              </Route>
            </Switch>
          </ErrorBoundary>
        </main>
      </div>
      <Toasts workspace={workspace} />
      <Tour />
      <HelpDrawer workspace={workspace} />
      <CommandPalette />
      <KeyMapDialog opened={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  );
}
