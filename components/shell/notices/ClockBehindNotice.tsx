import { Button } from '@mantine/core';
import { useState } from 'react';
import { timeBehind } from '../../../domain/decisions/log-clock.ts';
import { liveLastMoment } from '../../../workflows/retention/known-time.ts';
import { useLive } from '../../ui/reading/useLive.ts';
import { useNow } from '../../ui/reading/useNow.ts';
import { formatDuration, formatMoment } from '../../ui/text/format.ts';
import classes from '../Shell.module.css';

/** Says that the clock lies behind the log, because new entries then cannot have its time. */
export function ClockBehindNotice() {
  const last = useLive(liveLastMoment);
  const now = useNow();
  const [seen, setSeen] = useState(false);
  const moment = last.status === 'ready' ? last.value : undefined;
  const behind = timeBehind(moment, now);
  if (seen || moment === undefined || behind === 0) return null;
  return (
    <div className={classes.notice} data-tone="warning" role="status">
      <span className={classes.noticeText}>
        The clock of this computer is {formatDuration(behind / 1000)} behind the last entry of the log, which
        is of {formatMoment(moment)}. Set the clock right if it is wrong. Until it has passed that moment, new
        entries keep to it, in their order, and the log notes what the clock says.
      </span>
      <Button size="compact-sm" variant="default" onClick={() => setSeen(true)}>
        Dismiss
      </Button>
    </div>
  );
}
