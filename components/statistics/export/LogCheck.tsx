import { Anchor } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { t } from '../../../words/words.ts';
import { type LogCheck as Check, verifyChain } from '../../../workflows/log/log-check.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import classes from '../statistics.module.css';

function sentence(check: Check | null): string {
  if (!check) return t('statistics.log.verifying');
  if (check.broken) return t('statistics.log.breaks', { seq: check.broken.seq });
  const count = check.cases?.disagreeing ?? 0;
  if (count > 0) return t('statistics.log.disagrees', { count });
  return t('statistics.log.verifies', { entries: check.entries, purged: check.erased });
}

/** One line on whether the log, from which all figures follow, is as it was written. */
export function LogCheck() {
  const [check, setCheck] = useState<Check | null>(null);
  const { error, run } = useAction();
  useEffect(() => {
    const stop = new AbortController();
    void run(async () => {
      const done = await verifyChain({ signal: stop.signal }).catch((problem) => {
        if (!stop.signal.aborted) throw problem;
        return null;
      });
      if (done) setCheck(done);
    });
    return () => stop.abort();
  }, [run]);
  return (
    <>
      <FailureAlert error={error} title={t('statistics.log.unreadable')} />
      {error === null && (
        <p
          className={classes.log}
          data-broken={check?.broken || check?.cases?.disagreeing ? true : undefined}
        >
          <span role="status">{sentence(check)}</span>{' '}
          <Anchor component={Link} href="/log" inherit underline="always">
            {t('statistics.log.open')}
          </Anchor>
          {check !== null && check.erased > 0 && (
            <>
              {' '}
              <Anchor component={Link} href="/data/retention" inherit underline="always">
                {t('statistics.log.purged')}
              </Anchor>
            </>
          )}
        </p>
      )}
    </>
  );
}
