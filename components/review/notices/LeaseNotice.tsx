import { Alert, Button } from '@mantine/core';
import { IconClockOff, IconLock } from '@tabler/icons-react';
import { t } from '../../../words/words.ts';
import { failureMessage } from '../../ui/reading/FailureAlert.tsx';
import type { LeaseHandle } from '../case/useLease.ts';

/** Says why the case on screen can only be read, and the way out. */
export function LeaseNotice({ lease, onNext }: { lease: LeaseHandle; onNext: () => void }) {
  const { held, lost, refusal, take } = lease;
  if (held || (!lost && refusal === null)) return null;
  const again = (
    <>
      <Button size="compact-sm" mt="xs" mr="xs" variant="default" onClick={take}>
        {t('review.lease.again')}
      </Button>
      <Button size="compact-sm" mt="xs" onClick={onNext}>
        {t('review.notices.goToNext')}
      </Button>
    </>
  );
  if (refusal !== null)
    return (
      <Alert color="yellow" icon={<IconLock aria-hidden />} title={t('review.lease.refused')} role="status">
        <div>{failureMessage(refusal)}</div>
        {again}
      </Alert>
    );
  return (
    <Alert color="yellow" icon={<IconClockOff aria-hidden />} title={t('review.lease.lost')} role="status">
      <div>{t('review.lease.lostText')}</div>
      {again}
    </Alert>
  );
}
