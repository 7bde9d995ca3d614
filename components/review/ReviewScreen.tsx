import { Button, Loader } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { useCallback, useEffect } from 'react';
import { Redirect, useLocation } from 'wouter';
import { useConsoleState } from '../../workflows/console-state.ts';
import { oneCase } from '../../workflows/read-models.ts';
import { QueueEmpty } from '../queue/QueueEmpty.tsx';
import { useQueue } from '../queue/QueueProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { Screen } from '../ui/Screen.tsx';
import { useLive } from '../ui/useLive.ts';
import { CaseReview } from './CaseReview.tsx';

/** Longer than the queue takes to notice a decision. */
const SETTLED = 1_500;

/** The only case left is the one just decided: the queue is about to notice, or someone has undone it. */
function LastCase({ id }: { id: string }) {
  const [, navigate] = useLocation();
  useEffect(() => {
    const timer = setTimeout(() => navigate(`/review/${id}`, { replace: true }), SETTLED);
    return () => clearTimeout(timer);
  }, [id, navigate]);
  return null;
}

/** Without a case: goes to the top of the queue, or says that there is nothing to review. */
function NextCase() {
  const { status, rows, total, error } = useQueue();
  const justDecided = useConsoleState(({ lastDecision }) => lastDecision?.caseId);
  const top = rows.find(({ id }) => id !== justDecided);
  if (status === 'ready' && top) return <Redirect to={`/review/${top.id}`} replace />;
  if (status === 'ready' && rows[0]) return <LastCase id={rows[0].id} />;
  return (
    <Screen title="Review">
      {status === 'loading' && <Loader aria-label="Reading the queue" />}
      {status === 'failed' && <FailureAlert error={error} title="The queue could not be read" />}
      {status === 'ready' && <QueueEmpty total={total} />}
    </Screen>
  );
}

function OneCase({ id }: { id: string }) {
  const [, navigate] = useLocation();
  const view = useLive(useCallback(() => oneCase(id), [id]));
  // Reading takes a few milliseconds; anything shown for so short a time would only flicker.
  if (view.status === 'loading') return null;
  if (view.status === 'ready' && view.value) return <CaseReview view={view.value} />;
  return (
    <Screen title="Review">
      {view.status === 'failed' && <FailureAlert error={view.error} title="The case could not be read" />}
      {view.status === 'ready' && (
        <EmptyState
          icon={<IconFileOff size={40} />}
          title="This case is not stored"
          actions={<Button onClick={() => navigate('/queue')}>Go to the queue</Button>}
        >
          It may have been deleted, or the address may belong to another browser profile.
        </EmptyState>
      )}
    </Screen>
  );
}

/** The review workspace: one case, or the next one when none is named. */
export function ReviewScreen({ id }: { id: string | null }) {
  return id === null ? <NextCase /> : <OneCase key={id} id={id} />;
}
