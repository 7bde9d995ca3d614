import { t } from '../../../words/words.ts';
import { undoCluster } from '../../../workflows/matching/clusters.ts';
import { toast } from '../../ui/toasts/toasts.ts';

/**
 * Takes a decision for a cluster back, and says what came of it.
 * @param seq of the log's entry
 */
export async function undoReview(seq: number): Promise<void> {
  try {
    const { cases } = await undoCluster(seq);
    toast({ message: t('clusters.decide.undone', { cases }) });
  } catch (error) {
    const detail = error instanceof Error ? error.message : undefined;
    toast({ message: t('clusters.decide.undoFailed'), detail, tone: 'failed' });
  }
}
