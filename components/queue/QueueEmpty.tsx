import { Button } from '@mantine/core';
import { IconChecks, IconCoffee, IconFilterOff, IconHourglass, IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { clearedView, narrowsAlike, WHOLE_QUEUE } from '../../domain/queue/queue-view.ts';
import { t } from '../../words/words.ts';
import { useConsoleState } from '../../workflows/base/console-state.ts';
import { useSamples } from '../../workflows/intake/samples.ts';
import { type Counts, liveCounts } from '../../workflows/queue/read-models.ts';
import { LoadSamplesButton } from '../data/imports/LoadSamplesButton.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useRead } from '../ui/reading/useRead.ts';
import { isNarrowed } from './filter/filter-cases.ts';
import { useQueue } from './QueueProvider.tsx';

/** The list is narrowed so far that nothing is left. */
function NothingMatches() {
  const view = useConsoleState(({ queueView }) => queueView);
  const change = useConsoleState(({ changeQueueView }) => changeQueueView);
  return (
    <EmptyState
      icon={<IconFilterOff size={40} />}
      title={t('queue.empty.noMatch.title')}
      actions={
        <Button variant="default" onClick={() => change(clearedView(view))}>
          {t('queue.clearFilters')}
        </Button>
      }
    >
      {t('queue.empty.noMatch.text')}
    </EmptyState>
  );
}

/** Nothing is to be done in a view, or nothing of it is for whoever asks. */
function NothingHere({ total, title, children }: { total: number; title: string; children: ReactNode }) {
  const change = useConsoleState(({ changeQueueView }) => changeQueueView);
  return (
    <EmptyState
      icon={<IconCoffee size={40} />}
      title={title}
      actions={
        total > 0 && (
          <Button variant="default" onClick={() => change(WHOLE_QUEUE)}>
            {t('queue.empty.showWaiting', { count: total })}
          </Button>
        )
      }
    >
      {children}
    </EmptyState>
  );
}

/** Nothing waits for a first review: what is missing for that. */
function NothingWaits({ transcripts, waiting, decided }: Counts) {
  const samplesCome = useSamples(({ coming }) => coming);
  const [, navigate] = useLocation();
  const importButton = (
    <Button variant="default" onClick={() => navigate('/data')}>
      {t('queue.empty.import')}
    </Button>
  );
  if (transcripts === 0 && samplesCome)
    return (
      <EmptyState icon={<IconHourglass size={40} />} title={t('queue.empty.samplesCome.title')}>
        {t('queue.empty.samplesCome.text')}
      </EmptyState>
    );
  if (transcripts === 0)
    return (
      <EmptyState
        icon={<IconInbox size={40} />}
        title={t('queue.empty.noTranscripts.title')}
        actions={
          <>
            <LoadSamplesButton />
            {importButton}
          </>
        }
      >
        {t('queue.empty.noTranscripts.text')}
      </EmptyState>
    );
  if (waiting > 0)
    return (
      <EmptyState icon={<IconHourglass size={40} />} title={t('queue.empty.scoring.title')}>
        {t('queue.empty.scoring.text', { count: waiting })}
      </EmptyState>
    );
  if (decided > 0)
    return (
      <EmptyState
        icon={<IconChecks size={40} />}
        title={t('queue.empty.clear.title')}
        actions={
          <>
            <Button onClick={() => navigate('/statistics')}>{t('queue.empty.clear.statistics')}</Button>
            {importButton}
          </>
        }
      >
        {t('queue.empty.clear.text', { count: decided })}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<IconChecks size={40} />}
      title={t('queue.empty.nothingFlagged.title')}
      actions={
        <>
          <Button onClick={() => navigate('/thresholds')}>{t('queue.empty.nothingFlagged.threshold')}</Button>
          {importButton}
        </>
      }
    >
      {t('queue.empty.nothingFlagged.text', { count: transcripts })}
    </EmptyState>
  );
}

/**
 * Says why no case is listed or handed out, and what can be done.
 * @param total cases that wait for their first review
 */
export function QueueEmpty({ total }: { total: number }) {
  const counts = useRead(liveCounts, { failsInFrame: true });
  const { rows } = useQueue();
  const view = useConsoleState(({ queueView }) => queueView);
  if (isNarrowed(view)) return <NothingMatches />;
  if (rows.length > 0)
    return (
      <NothingHere total={0} title={t('queue.empty.notForYou.title')}>
        {t('queue.empty.notForYou.text')}
      </NothingHere>
    );
  if (!narrowsAlike(view, WHOLE_QUEUE))
    return (
      <NothingHere total={total} title={t('queue.empty.view.title')}>
        {t('queue.empty.view.text')}
      </NothingHere>
    );
  return (
    <ReadState read={counts} failed={null}>
      {(found) => <NothingWaits {...found} />}
    </ReadState>
  );
}
