import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { LogEntryOf } from '../../../domain/decisions/log-entry.ts';
import { rich, t } from '../../../words/words.ts';
import { strong } from '../../ui/text/marks.tsx';

/** Says of a golden item that was answered and undone that the first answer counts. */
export function UndoneAnswer({ entry }: { entry: LogEntryOf<'decision'> }) {
  return (
    <Alert icon={<IconInfoCircle aria-hidden />} title={t('review.undone.title')} role="note">
      {rich(`review.undone.text.${entry.payload.verdict}`, { strong })}
    </Alert>
  );
}
