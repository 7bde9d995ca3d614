import type { PracticeActivity } from '../../../domain/training/practice-session.ts';
import type { SessionPlan } from '../../../domain/training/session-plan.ts';
import { beginSession } from '../../../workflows/training/sessions.ts';
import { useAction } from '../../ui/reading/useAction.ts';
import { useGoAfter } from '../../ui/useGoAfter.ts';
import { sessionAddress } from './addresses.ts';

/** Begins a session and goes to its first item. */
export function useBegin(activity: PracticeActivity) {
  const goAfter = useGoAfter();
  const { busy, error, clearError, run } = useAction();
  const begin = (plan: SessionPlan) =>
    void run(() => goAfter(async () => sessionAddress({ activity, id: await beginSession(activity, plan) })));
  return { begin, busy, error, clearError };
}
