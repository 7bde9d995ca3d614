import { Anchor } from '@mantine/core';
import { IconClockOff, IconLock } from '@tabler/icons-react';
import { Link } from 'wouter';
import { Failure } from '../../../domain/failures/failure.ts';
import { t } from '../../../words/words.ts';
import { EXAM } from '../../certificate/certificate-text.ts';
import { failureMessage } from '../../ui/reading/FailureAlert.tsx';
import type { LeaseHandle } from '../case/useLease.ts';
import { Banner } from './Banner.tsx';

/** Says why the case on screen can only be read. */
export function LeaseNotice({ lease: { held, lost, refusal } }: { lease: LeaseHandle }) {
  if (held || (!lost && refusal === null)) return null;
  if (refusal !== null)
    return (
      <Banner icon={IconLock} tone="warning" role="status" title={t('review.lease.refused')}>
        {failureMessage(refusal)}
        {refusal instanceof Failure && refusal.code === 'certificate-needed' && (
          <>
            {' '}
            <Anchor component={Link} href={EXAM} underline="always" fz="inherit">
              {t('certificate.toExam')}
            </Anchor>
          </>
        )}
      </Banner>
    );
  return (
    <Banner icon={IconClockOff} tone="warning" role="status" title={t('review.lease.lost')}>
      {t('review.lease.lostText')}
    </Banner>
  );
}
