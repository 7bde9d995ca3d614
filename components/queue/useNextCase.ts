import { Failure } from '../../domain/failures/failure.ts';
import { stageOf } from '../../domain/queue/case-work.ts';
import { isSameView, WHOLE_QUEUE } from '../../domain/queue/queue-view.ts';
import { useConsoleState } from '../../workflows/base/console-state.ts';
import { takeNextCase } from '../../workflows/review/next-case.ts';
import { EXAM } from '../certificate/certificate-text.ts';
import { caseAddress } from '../ui/case-address.ts';
import { useAction } from '../ui/reading/useAction.ts';
import { useGoAfter } from '../ui/useGoAfter.ts';
import { useQueue } from './QueueProvider.tsx';

/** Being handed the next case. */
export interface NextCase {
  /**
   * Goes to the next case, or to where the console says that there is none; nowhere when the person has gone to
   * another screen meanwhile.
   */
  take: (options?: { after?: string }) => void;
  busy: boolean;
  error: unknown;
  clearError: () => void;
}

/**
 * Hands out the next case: in the policy's order, or down the list that the reviewer has narrowed or sorted.
 */
export function useNextCase(): NextCase {
  const { rows, placeOf } = useQueue();
  const goAfter = useGoAfter();
  const { busy, error, clearError, run } = useAction();
  const take = ({ after }: { after?: string } = {}) => {
    if (busy) return;
    const { queueView } = useConsoleState.getState();
    const own = !isSameView(queueView, WHOLE_QUEUE);
    const place = after === undefined ? -1 : placeOf(after);
    const others = () => [...rows.slice(place + 1), ...rows.slice(0, Math.max(0, place))];
    // What is decided cannot be handed out; a list may hold a hundred thousand of it.
    const listed = own ? others().filter((each) => stageOf(each) !== null) : undefined;
    // A case that was handed out to someone who has gone elsewhere is held, and on Home.
    const addressed = async () => {
      const next = await takeNextCase({ listed: listed?.map(({ id }) => id), except: after }).catch(
        (thrown: unknown) => {
          if (!(thrown instanceof Failure) || thrown.code !== 'certificate-needed') throw thrown;
          return 'certificate-needed' as const;
        },
      );
      // The exam says why, and is the way to what is lacking.
      if (next === 'certificate-needed') return EXAM;
      return next ? caseAddress(next.id) : '/review/none';
    };
    void run(() => goAfter(addressed));
  };
  return { take, busy, error, clearError };
}
