import { Anchor } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { type LogCheck as Check, verifyChain } from '../../../workflows/log/log-check.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { countOf } from '../../ui/text/format.ts';
import classes from '../statistics.module.css';

function sentence(check: Check | null): string {
  if (!check) return 'The log is being verified.';
  if (check.broken)
    return `The log breaks at entry ${check.broken.seq}. Do not rely on figures that follow from it.`;
  if (check.cases && check.cases.disagreeing > 0)
    return `The log chain verifies, but ${countOf(check.cases.disagreeing, 'case does', 'cases do')} not agree with it. Do not rely on figures that follow from them.`;
  const erased = check.erased > 0 ? `, ${countOf(check.erased, 'of them', 'of them')} purged` : '';
  return `The log chain verifies: ${countOf(check.entries, 'entry', 'entries')}${erased}. The cases agree with it.`;
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
      <FailureAlert error={error} title="The log could not be read" />
      {error === null && (
        <p
          className={classes.log}
          data-broken={check?.broken || check?.cases?.disagreeing ? true : undefined}
        >
          <span role="status">{sentence(check)}</span>{' '}
          <Anchor component={Link} href="/log" inherit underline="always">
            Open the log
          </Anchor>
          {check !== null && check.erased > 0 && (
            <>
              {' '}
              <Anchor component={Link} href="/data/retention" inherit underline="always">
                What is left of purged cases
              </Anchor>
            </>
          )}
        </p>
      )}
    </>
  );
}
