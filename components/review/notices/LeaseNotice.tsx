import { Alert, Button } from '@mantine/core';
import { IconClockOff, IconLock } from '@tabler/icons-react';
import { failureMessage } from '../../ui/reading/FailureAlert.tsx';
import type { LeaseHandle } from '../case/useLease.ts';

/** Says why the case on screen can only be read, and the way out. */
export function LeaseNotice({ lease, onNext }: { lease: LeaseHandle; onNext: () => void }) {
  const { held, lost, refusal, take } = lease;
  if (held || (!lost && refusal === null)) return null;
  const again = (
    <>
      <Button size="compact-sm" mt="xs" mr="xs" variant="default" onClick={take}>
        Take it again
      </Button>
      <Button size="compact-sm" mt="xs" onClick={onNext}>
        Go to the next case
      </Button>
    </>
  );
  if (refusal !== null)
    return (
      <Alert color="yellow" icon={<IconLock aria-hidden />} title="You can only read this case" role="status">
        <div>{failureMessage(refusal)}</div>
        {again}
      </Alert>
    );
  return (
    <Alert
      color="yellow"
      icon={<IconClockOff aria-hidden />}
      title="The case went back to the queue"
      role="status"
    >
      <div>Your draft is kept. Take the case again to go on, if nobody else has it.</div>
      {again}
    </Alert>
  );
}
