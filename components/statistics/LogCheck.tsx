import { Alert, Button } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { verifyLog } from '../../workflows/reporting.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { countOf } from '../ui/format.ts';
import { Panel } from '../ui/Panel.tsx';
import { useAction } from '../ui/useAction.ts';
import classes from './statistics.module.css';

type Check = Awaited<ReturnType<typeof verifyLog>>;

/** Whether the log is as it was written, from the first entry to the last. */
export function LogCheck() {
  const [check, setCheck] = useState<Check | null>(null);
  const { busy, error, run } = useAction();
  const verify = () => void run(async () => setCheck(await verifyLog()));
  useEffect(() => {
    void run(async () => setCheck(await verifyLog()));
  }, [run]);
  return (
    <Panel
      title="Log"
      description="Every decision is an entry that carries the hash of the one before it, so that none can be changed unnoticed."
      aside={
        <Button variant="default" size="compact-sm" onClick={verify} loading={busy}>
          Verify again
        </Button>
      }
    >
      <FailureAlert error={error} title="The log could not be read" />
      {check && !check.broken && (
        <Alert color="green" icon={<IconShieldCheck aria-hidden />} role="status">
          {countOf(check.entries, 'entry', 'entries')}, chain verifies.
          {check.head && <div className={classes.hash}>Last hash: {check.head.hash}</div>}
        </Alert>
      )}
      {check?.broken && (
        <Alert
          color="red"
          icon={<IconShieldX aria-hidden />}
          title={`The chain breaks at entry ${check.broken.seq}`}
        >
          Entry {check.broken.seq} {check.broken.reason}. {countOf(check.entries, 'entry', 'entries')} in all.
          Do not rely on what follows it; restore a backup from before, under Data.
        </Alert>
      )}
    </Panel>
  );
}
