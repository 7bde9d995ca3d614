import { Button } from '@mantine/core';
import { IconChecks, IconFilterOff, IconHourglass, IconInbox } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { WHOLE_QUEUE } from '../../domain/queue/queue-view.ts';
import { useConsoleState } from '../../workflows/console-state.ts';
import { liveCounts } from '../../workflows/read-models.ts';
import { LoadSamplesButton } from '../data/LoadSamplesButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { countOf } from '../ui/format.ts';
import { useLive } from '../ui/useLive.ts';

/** Says why no case is listed, and what can be done. */
export function QueueEmpty({ total }: { total: number }) {
  const counts = useLive(liveCounts);
  const change = useConsoleState(({ changeQueueView }) => changeQueueView);
  const [, navigate] = useLocation();
  if (total > 0)
    return (
      <EmptyState
        icon={<IconFilterOff size={40} />}
        title="No open case matches"
        actions={
          <Button
            variant="default"
            onClick={() =>
              change({ search: '', characteristics: WHOLE_QUEUE.characteristics, flaggedBy: [] })
            }
          >
            Show all {countOf(total, 'open case')}
          </Button>
        }
      >
        The search and the filters leave nothing of the queue.
      </EmptyState>
    );
  if (counts.status !== 'ready') return null;
  const { transcripts, waiting, decided } = counts.value;
  const importButton = (
    <Button variant="default" onClick={() => navigate('/data')}>
      Import transcripts
    </Button>
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
