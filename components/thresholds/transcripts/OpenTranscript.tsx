import { Button } from '@mantine/core';
import { t } from '../../../words/words.ts';

/** Opens a transcript that a row is about. */
export function OpenTranscript({ id, onOpen }: { id: string; onOpen: (id: string) => void }) {
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={t('thresholds.transcript.openOne', { id })}
      onClick={() => onOpen(id)}
    >
      {t('thresholds.transcript.open')}
    </Button>
  );
}
