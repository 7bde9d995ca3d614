import { IconEyeOff } from '@tabler/icons-react';
import { t } from '../../../words/words.ts';
import { Banner } from './Banner.tsx';

/** Says that a case is reviewed blind, in the place of what detection said. */
export function BlindNotice({ ofMatch = false }: { ofMatch?: boolean }) {
  return (
    <Banner icon={IconEyeOff} title={t('review.notices.blind')}>
      {t(ofMatch ? 'reviewMatch.blind' : 'review.notices.blindText')}
    </Banner>
  );
}
