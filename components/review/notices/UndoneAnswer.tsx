import { IconInfoCircle } from '@tabler/icons-react';
import type { LogEntryOf } from '../../../domain/decisions/log-entry.ts';
import { rich, t } from '../../../words/words.ts';
import { strong } from '../../ui/text/marks.tsx';
import { Banner } from './Banner.tsx';

/** Says of a golden item that was answered and undone that the first answer counts. */
export function UndoneAnswer({ entry }: { entry: LogEntryOf<'decision'> }) {
  return (
    <Banner icon={IconInfoCircle} title={t('review.undone.title')}>
      {rich(`review.undone.text.${entry.payload.verdict}`, { strong })}
    </Banner>
  );
}
