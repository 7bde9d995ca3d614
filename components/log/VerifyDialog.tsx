import { Alert, Button, CopyButton, Group, Progress } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { headText } from '../../domain/decisions/noted-head.ts';
import { WorkflowFailure } from '../../workflows/base/failure.ts';
import { type LogCheck, verifyChain } from '../../workflows/log/log-check.ts';
import { Dialog } from '../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { countOf, formatCount } from '../ui/text/format.ts';
import { CasesResult } from './CasesResult.tsx';
import { HeadsOfFile } from './HeadsOfFile.tsx';
import classes from './log.module.css';
import { NotedHeadField } from './NotedHeadField.tsx';

/** Walks the chain while the dialog is open, and says what came of it. */
export function VerifyDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Verify the chain">
      <Verification />
    </Dialog>
  );
}

function Verification() {
  const [check, setCheck] = useState<LogCheck | null>(null);
  const [progress, setProgress] = useState<readonly [done: number, of: number]>([0, 0]);
  const stop = useRef<AbortController | null>(null);
  const { busy, error, run } = useAction();
  const verify = useCallback(() => {
    const controller = new AbortController();
    stop.current = controller;
    setCheck(null);
    setProgress([0, 0]);
    const onProgress = (done: number, of: number) => setProgress([done, of]);
    void run(async () => setCheck(await verifyChain({ onProgress, signal: controller.signal })));
  }, [run]);
  useEffect(() => {
    verify();
    return () => stop.current?.abort();
  }, [verify]);
  const stopped = error instanceof WorkflowFailure && error.code === 'cancelled';
  const [done, of] = progress;
  return (
    <div className={classes.stack}>
      <p className={classes.plain}>
        Every entry carries the hash of the one before it. If one is changed, taken out or put in, the chain
        breaks there. Then every case is compared with what the log says of it.
      </p>
      {busy && (
        <>
          <Progress.Root>
            <Progress.Section aria-label="Verifying the chain" value={of === 0 ? 0 : (done / of) * 100} />
          </Progress.Root>
          <Group gap="sm">
            <span className={classes.count}>
              {formatCount(done)} of {countOf(of, 'entry', 'entries')}
            </span>
            <Button variant="default" size="compact-sm" onClick={() => stop.current?.abort()}>
              Cancel
            </Button>
          </Group>
        </>
      )}
      {stopped ? (
        <p className={classes.plain} role="status">
          Stopped after {countOf(done, 'entry', 'entries')}; up to there the chain holds.
        </p>
      ) : (
        <FailureAlert error={error} title="The log could not be read" />
      )}
      {check && <CheckResult check={check} />}
      {!busy && (
        <div>
          <Button variant="default" size="compact-sm" onClick={verify}>
            Verify again
          </Button>
        </div>
      )}
      <NotedHeadField />
      <HeadsOfFile />
    </div>
  );
}

function CheckResult({ check: { entries, erased, broken, cases, head } }: { check: LogCheck }) {
  if (broken)
    return (
      <Alert
        color="red"
        icon={<IconShieldX aria-hidden />}
        title={`The chain breaks at entry ${broken.seq}`}
        role="alert"
      >
        Entry {broken.seq}: {broken.reason}. {countOf(entries, 'entry', 'entries')} in all. Do not rely on
        what follows it; restore a backup from before, under Data.
      </Alert>
    );
  return (
    <>
      <Alert color="green" icon={<IconShieldCheck aria-hidden />} role="status">
        {countOf(entries, 'entry', 'entries')}, the chain verifies.
        {erased > 0 &&
          ` Purges have erased ${formatCount(erased)} of them: of these only their place in the chain is left, and the purges name them.`}
      </Alert>
      {cases && <CasesResult agreement={cases} />}
      {head && (
        <>
          <p className={classes.plain}>
            A log that is cut off at its end still verifies. Its head is therefore noted outside of the
            database, and in backups and exports. Copy it to note it elsewhere too.
          </p>
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <code className={classes.hash}>{headText(head)}</code>
            <CopyButton value={headText(head)}>
              {({ copied, copy }) => (
                <Button variant="default" size="compact-sm" onClick={copy} miw="6.5rem">
                  {copied ? 'Copied' : 'Copy head'}
                </Button>
              )}
            </CopyButton>
          </Group>
        </>
      )}
    </>
  );
}
