import { t } from '../../../words/words.ts';
import { FailureAlert } from './FailureAlert.tsx';
import { useFailedReads } from './failed-reads.ts';

/** Says that something of what is shown could not be read, and reads it again when asked; nothing when all was read. */
export function FailedReadNotice() {
  const failed = useFailedReads();
  const latest = failed.at(-1);
  if (!latest) return null;
  const retry = () => {
    for (const each of failed) each.retry();
  };
  return <FailureAlert error={latest.error} title={t('ui.failure.stored')} onRetry={retry} />;
}
