import { Button } from '@mantine/core';
import { t } from '../../../words/words.ts';
import type { LeaseHandle } from '../case/useLease.ts';
import classes from './decision.module.css';

/** The ways on from a case that can only be read; nothing while it is still being taken. */
export function LeaseBar({ lease, onNext }: { lease: LeaseHandle; onNext: () => void }) {
  if (!lease.lost && lease.refusal === null) return null;
  return (
    <section className={classes.bar} aria-label={t('review.lease.bar')}>
      <span className={classes.aside} />
      <Button variant="default" onClick={lease.take}>
        {t('review.lease.again')}
      </Button>
      <Button onClick={onNext}>{t('review.notices.goToNext')}</Button>
    </section>
  );
}
