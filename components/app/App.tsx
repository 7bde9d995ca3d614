import { MantineProvider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { locale } from '../../words/locale.ts';
import { t } from '../../words/words.ts';
import { useSuperseded } from '../../workflows/console/replacement.ts';
import type { StartReport } from '../../workflows/console/start.ts';
import { PracticeFrame } from '../practice/PracticeFrame.tsx';
import { QueueProvider } from '../queue/QueueProvider.tsx';
import { NewerVersion } from '../shell/notices/NewerVersion.tsx';
import { KeyBindings } from '../shell/palette/KeyBindings.tsx';
import { Gate } from '../shell/people/Gate.tsx';
import classes from '../shell/Shell.module.css';
import { Shell } from '../shell/Shell.tsx';
import { StartFailure } from '../shell/trouble/StartFailure.tsx';
import { Loading } from '../ui/reading/Loading.tsx';
import { theme } from './theme.ts';
import { useHistoryStep } from './useHistoryStep.ts';

type StartState =
  | { name: 'starting' }
  | { name: 'started'; report: StartReport }
  | { name: 'failed'; error: unknown };

function Console({ started }: { started: Promise<StartReport> }) {
  const [state, setState] = useState<StartState>({ name: 'starting' });
  const superseded = useSuperseded((end) => end.superseded);
  useHistoryStep();
  useEffect(() => {
    started.then(
      (report) => setState({ name: 'started', report }),
      (error: unknown) => setState({ name: 'failed', error }),
    );
  }, [started]);
  if (superseded) return <NewerVersion />;
  if (state.name === 'failed') return <StartFailure error={state.error} />;
  if (state.name === 'starting')
    return (
      <div className={classes.centre}>
        <Loading label={t('shell.starting')} />
      </div>
    );
  return (
    <Router hook={useHashLocation}>
      <Gate>
        <KeyBindings>
          <QueueProvider>
            <Shell report={state.report} />
          </QueueProvider>
        </KeyBindings>
      </Gate>
    </Router>
  );
}

/**
 * The console. Mantine's own style elements are switched off: the content security policy allows none, and
 * Mantine's style sheet, with the one that the build makes of the theme, holds the same.
 */
export function App({ started }: { started: Promise<StartReport> }) {
  useEffect(() => {
    document.documentElement.lang = locale;
    document.getElementById('overlays')?.setAttribute('aria-label', t('shell.overlays'));
  }, []);
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <PracticeFrame>
        <Console started={started} />
      </PracticeFrame>
    </MantineProvider>
  );
}
