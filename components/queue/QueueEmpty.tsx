import { Button } from '@mantine/core';
import { IconChecks, IconCoffee, IconFilterOff, IconHourglass, IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { clearedView, narrowsAlike, WHOLE_QUEUE } from '../../domain/queue/queue-view.ts';
import { useConsoleState } from '../../workflows/base/console-state.ts';
import { useSamples } from '../../workflows/intake/samples.ts';
import { liveCounts } from '../../workflows/queue/read-models.ts';
import { LoadSamplesButton } from '../data/imports/LoadSamplesButton.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { useLive } from '../ui/reading/useLive.ts';
import { countOf } from '../ui/text/format.ts';
import { isNarrowed } from './filter/filter-cases.ts';
import { useQueue } from './QueueProvider.tsx';

/** The list is narrowed so far that nothing is left. */
function NothingMatches() {
  const view = useConsoleState(({ queueView }) => queueView);
  const change = useConsoleState(({ changeQueueView }) => changeQueueView);
  return (
    <EmptyState
      icon={<IconFilterOff size={40} />}
      title="No case matches"
      actions={
        <Button variant="default" onClick={() => change(clearedView(view))}>
          Clear filters
        </Button>
      }
    >
      The search and the filters leave nothing of this view.
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
            Show {countOf(total, 'waiting case')}
          </Button>
        )
      }
    >
      {children}
    </EmptyState>
  );
}

/**
 * Says why no case is listed or handed out, and what can be done.
 * @param total cases that wait for their first review
 */
export function QueueEmpty({ total }: { total: number }) {
  const counts = useLive(liveCounts);
  const samplesCome = useSamples(({ coming }) => coming);
  const { rows } = useQueue();
  const view = useConsoleState(({ queueView }) => queueView);
  const [, navigate] = useLocation();
  if (isNarrowed(view)) return <NothingMatches />;
  if (rows.length > 0)
    return (
      <NothingHere total={0} title="No case for you now">
        What is left is held by somebody, assigned to somebody, was skipped by you, or is about a transcript
        that you know from another case.
      </NothingHere>
    );
  if (!narrowsAlike(view, WHOLE_QUEUE))
    return (
      <NothingHere total={total} title="Nothing in this view">
        Cases appear here as soon as there are any.
      </NothingHere>
    );
  if (counts.status !== 'ready') return null;
  const { transcripts, waiting, decided } = counts.value;
  const importButton = (
    <Button variant="default" onClick={() => navigate('/data')}>
      Import transcripts
    </Button>
  );
  if (transcripts === 0 && samplesCome)
    return (
      <EmptyState icon={<IconHourglass size={40} />} title="The practice samples are being loaded">
        They are scored next, here in this browser. Cases appear here as soon as they are flagged.
      </EmptyState>
    );
  if (transcripts === 0)
    return (
      <EmptyState
        icon={<IconInbox size={40} />}
        title="No transcripts yet"
        actions={
          <>
            <LoadSamplesButton />
            {importButton}
          </>
        }
      >
        Load the shipped practice samples, or import transcripts of your own. They are scored here, in this
        browser, and nothing leaves it.
      </EmptyState>
    );
  if (waiting > 0)
    return (
      <EmptyState icon={<IconHourglass size={40} />} title="Nothing flagged so far">
        {countOf(waiting, 'transcript')} still {waiting === 1 ? 'waits' : 'wait'} to be scored. Cases appear
        here as soon as they are flagged.
      </EmptyState>
    );
  if (decided > 0)
    return (
      <EmptyState
        icon={<IconChecks size={40} />}
        title="Queue is clear"
        actions={
          <>
            <Button onClick={() => navigate('/statistics')}>See statistics</Button>
            {importButton}
          </>
        }
      >
        Every flagged case is decided: {countOf(decided, 'decision')}.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<IconChecks size={40} />}
      title="Nothing is flagged"
      actions={
        <>
          <Button onClick={() => navigate('/thresholds')}>Look at the threshold</Button>
          {importButton}
        </>
      }
    >
      None of {countOf(transcripts, 'transcript')} reaches the threshold in force.
    </EmptyState>
  );
}
